package dev.cordon.service.enforce;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.PolicyLimits;
import dev.cordon.policy.SymphonyMessages;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.policy.Validation;
import java.util.concurrent.CompletableFuture;

/**
 * From sources to sets, over the shipped detectors, which are read once; sources that cannot refer to them do not wait for them.
 * Thread-safe.
 */
public final class SetMaker {

    private final CompletableFuture<ValidatedBundle> shipped;
    private final ValidatedBundle nothing =
            BundleValidator.validate(BundleReader.create().read()).orThrow();
    private final CompileOptions options;
    private final SymphonyMessages messages;

    public SetMaker(CompletableFuture<ValidatedBundle> shipped, CompileOptions options, SymphonyMessages messages) {
        this.shipped = shipped;
        this.options = options;
        this.messages = messages;
    }

    /** Everything that is wrong with the sources, and the proof if nothing is. */
    public Validation validate(Sources sources) {
        return validate(sources.needDetectors() ? shipped() : nothing, sources.reader());
    }

    /** The same for anything a reader can read. */
    public Validation validate(BundleReader reader) {
        return validate(shipped(), reader);
    }

    private Validation validate(ValidatedBundle base, BundleReader reader) {
        return BundleValidator.validateOver(
                base, reader.symphonyMessages(messages).read(), PolicyLimits.DEFAULT);
    }

    /**
     * Compiles, with canaries where a native backend takes part.
     *
     * @throws dev.cordon.compile.CompileException if it does not fit the budget
     */
    public CompiledPolicySet compile(ValidatedBundle bundle) {
        return PolicyCompiler.compile(bundle, options);
    }

    /** The shipped detectors and vocabulary. */
    public ValidatedBundle shipped() {
        return shipped.join();
    }

    public CompileOptions options() {
        return options;
    }
}
