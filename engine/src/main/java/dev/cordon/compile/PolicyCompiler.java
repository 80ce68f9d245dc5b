package dev.cordon.compile;

import dev.cordon.policy.ValidatedBundle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a validated bundle to a compiled policy set: content becomes rules, rules name finders, finders own patterns, patterns are
 * compiled by owner. A pure function of the bundle and the options; stateless and thread-safe. May take long and is never called
 * on a thread that evaluates.
 */
public final class PolicyCompiler {

    private PolicyCompiler() {}

    /** Compiles with default options. */
    public static CompiledPolicySet compile(ValidatedBundle validated) {
        return compile(validated, CompileOptions.DEFAULT);
    }

    /** @throws CompileException if the bundle does not fit the budget; it names what does not */
    public static CompiledPolicySet compile(ValidatedBundle validated, CompileOptions options) {
        return compile(validated, options, null);
    }

    /**
     * Compiles what changed since an earlier set and shares the rest with it. The result decides as if it had been compiled anew.
     *
     * @param previous a set of earlier sources, closed or not; null for none. It stays as it is, and either may be closed first.
     * @throws CompileException if the bundle does not fit the budget; it names what does not
     */
    public static CompiledPolicySet compile(
            ValidatedBundle validated, CompileOptions options, @Nullable CompiledPolicySet previous) {
        return new SetBuilder(validated, options, previous, Map.of()).build();
    }

    /** The same on bases into which deltas of the earlier set were merged. */
    public static CompiledPolicySet compile(
            ValidatedBundle validated, CompileOptions options, CompiledPolicySet previous, MergedBases bases) {
        return new SetBuilder(validated, options, previous, bases.byOwner()).build();
    }

    /** Compiles, for each owner whose patterns stand in two pieces, one base of all of them. For a thread in the background. */
    public static MergedBases merge(CompiledPolicySet set) {
        MergedBases bases = new MergedBases();
        CompileState state = set.state();
        try {
            state.layouts().forEach((owner, built) -> {
                if (built.layout().hasDelta()) {
                    bases.add(owner, new LayoutBuilder(owner, built.items(), state.options()).whole());
                }
            });
            return bases;
        } catch (RuntimeException e) {
            bases.close();
            throw e;
        }
    }
}
