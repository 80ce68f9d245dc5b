package dev.cordon;

import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.internal.decide.DecisionMaker;
import dev.cordon.internal.evaluate.Evaluation;
import dev.cordon.internal.evaluate.EvaluationRequest;
import dev.cordon.internal.evaluate.Evaluator;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.spi.MatcherBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides on interactions under the active policy set. Thread-safe, for virtual threads too; cheap to make, and several engines
 * may share a set.
 *
 * <p>{@link #evaluate} never throws because of content. It throws for misuse alone: a closed engine, a null.
 */
public final class PolicyEngine implements AutoCloseable {

    private final AtomicReference<@Nullable CompiledPolicySet> active;

    private final @Nullable OverrideAuthority overrides;

    private PolicyEngine(CompiledPolicySet set, @Nullable OverrideAuthority overrides) {
        this.active = new AtomicReference<>(Objects.requireNonNull(set, "set"));
        this.overrides = overrides;
    }

    /** An engine over a set that is compiled already. Closing the engine leaves the set as it is. */
    public static PolicyEngine over(CompiledPolicySet set) {
        return new PolicyEngine(set, null);
    }

    /** An engine over a set, whose warnings users can override. */
    public static PolicyEngine over(CompiledPolicySet set, OverrideAuthority overrides) {
        return new PolicyEngine(set, Objects.requireNonNull(overrides, "overrides"));
    }

    /** Loads, validates and compiles in one go. */
    public static Builder builder() {
        return new Builder();
    }

    /** The decision on the interaction: everything evaluated, no deadline. */
    public Decision evaluate(Interaction interaction) {
        return evaluate(interaction, EvaluateOptions.DEFAULT);
    }

    /**
     * The decision on the interaction.
     *
     * @throws IllegalStateException if the engine is closed, or its set was closed under it
     */
    public Decision evaluate(Interaction interaction, EvaluateOptions options) {
        Objects.requireNonNull(interaction, "interaction");
        EvaluationRequest request = request(options);
        CompiledPolicySet set = active();
        Evaluation seen = Evaluator.evaluate(set.programs(), interaction, request);
        while (seen == null) {
            CompiledPolicySet current = active();
            if (current == set) {
                throw new IllegalStateException("the policy set of this engine was closed");
            }
            set = current;
            seen = Evaluator.evaluate(set.programs(), interaction, request);
        }
        return decide(seen, interaction, options);
    }

    private Decision decide(Evaluation seen, Interaction interaction, EvaluateOptions options) {
        OverrideAuthority authority = overrides;
        if (authority == null || seen.violations().isEmpty()) {
            return DecisionMaker.decide(seen, Set.of());
        }
        Set<String> lifted = authority.lifted(interaction, seen.violations(), options.overrideTokens());
        Decision decision = DecisionMaker.decide(seen, lifted);
        return decision.action() == Action.WARN
                ? decision.withChallenge(authority.challenge(interaction, seen.violations(), lifted))
                : decision;
    }

    /**
     * Makes another set the active one. Evaluations that have begun go on with the old one.
     *
     * @return the set that was active; the caller closes it when no other engine shares it
     */
    public CompiledPolicySet replace(CompiledPolicySet set) {
        Objects.requireNonNull(set, "set");
        CompiledPolicySet before = active();
        while (!active.compareAndSet(before, set)) {
            before = active();
        }
        return before;
    }

    /** The active set. */
    public CompiledPolicySet policies() {
        return active();
    }

    /** Refuses further evaluations. The set stays as it is. */
    @Override
    public void close() {
        active.set(null);
    }

    private CompiledPolicySet active() {
        CompiledPolicySet set = active.get();
        if (set == null) {
            throw new IllegalStateException("the engine is closed");
        }
        return set;
    }

    private static EvaluationRequest request(EvaluateOptions options) {
        Duration deadline = options.deadline();
        if (deadline == null && !options.firstBlockOnly() && !options.explain()) {
            return EvaluationRequest.PLAIN;
        }
        long until = deadline == null ? Long.MAX_VALUE : System.nanoTime() + deadline.toNanos();
        return new EvaluationRequest(until, options.firstBlockOnly(), options.explain());
    }

    /** Collects sources and options. Not thread-safe. */
    public static final class Builder {
        private BundleReader reader = BundleReader.create();
        private CompileOptions options = CompileOptions.DEFAULT;
        private @Nullable OverrideAuthority overrides;

        private Builder() {}

        /** Policies of any dialect, from files or folders. */
        public Builder policies(Path... paths) {
            reader = reader.policies(paths);
            return this;
        }

        /** Dictionaries that policies refer to, from files or folders. */
        public Builder dictionaries(Path... paths) {
            reader = reader.dictionaries(paths);
            return this;
        }

        /** The shipped detectors and vocabulary: needs {@code dev.cordon:cordon-rules} on the class path. */
        public Builder shippedRules() {
            reader = reader.shippedRules();
            return this;
        }

        /** Anything else the reader can load. */
        public Builder sources(Consumer<BundleReader> more) {
            more.accept(reader);
            return this;
        }

        /** Engine for the candidates of the patterns it can take; null for the java backend alone. */
        public Builder backend(@Nullable MatcherBackend backend) {
            options = options.withBackend(backend);
            return this;
        }

        /** Lets users override warnings; without it no challenge is issued. */
        public Builder overrides(OverrideAuthority authority) {
            overrides = authority;
            return this;
        }

        /** Budget, limits and backend. */
        public Builder options(CompileOptions value) {
            options = value;
            return this;
        }

        /**
         * @throws InvalidBundleException if something that was loaded is wrong; it lists every problem with code, place and help
         * @throws CompileException if the policies do not fit the compile budget
         */
        public PolicyEngine build() {
            return new PolicyEngine(
                    PolicyCompiler.compile(
                            BundleValidator.validate(reader.read()).orThrow(), options),
                    overrides);
        }
    }
}
