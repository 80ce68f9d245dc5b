package dev.cordon.compile;

import dev.cordon.internal.program.ProgramSet;
import dev.cordon.policy.Detector;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Policy;
import dev.cordon.policy.ValidatedBundle;
import java.util.List;
import java.util.Set;

/**
 * Policies ready to decide. Immutable and thread-safe; several engines may share one. Its memory, native memory included, is
 * freed by {@link #close} once the last evaluation that uses it has ended.
 */
public final class CompiledPolicySet implements AutoCloseable {

    private final ProgramSet programs;
    private final CompileState state;

    CompiledPolicySet(ProgramSet programs, CompileState state) {
        this.programs = programs;
        this.state = state;
    }

    /** Digest of everything that can change a decision: policies, dictionaries, detectors, settings, semantics, Unicode. */
    public String revision() {
        return programs.revision();
    }

    /** All loaded policies, those that are off included, in load order. */
    public List<Policy> policies() {
        return state.content().policies();
    }

    /** Detectors that were loaded, in load order. */
    public List<Detector> detectors() {
        return state.validated().bundle().detectors();
    }

    /** For each policy with natural-language content, what became of it. */
    public List<EnforcementReport> enforcement() {
        return state.content().enforcement();
    }

    /** Organisations that policies name, sorted. */
    public Set<String> orgs() {
        return programs.orgs();
    }

    /** How each pattern is found, for people who measure. */
    public List<PlannedPattern> plans() {
        return PlannedPattern.of(programs);
    }

    /** Bytes held by compiled patterns, native memory included. */
    public long memoryBytes() {
        return programs.memoryBytes();
    }

    /** Bytes held by the patterns of one organisation alone; 0 when it has none. */
    public long memoryBytes(String org) {
        BuiltLayout own = state.layouts().get(org);
        return own == null ? 0 : own.layout().memoryBytes();
    }

    /** Whether changes since the base was compiled stand beside it: {@link PolicyCompiler#merge} makes one of both. */
    public boolean hasDeltas() {
        return state.layouts().values().stream()
                .anyMatch(built -> built.layout().hasDelta());
    }

    /** What it was compiled of. */
    public ValidatedBundle validated() {
        return state.validated();
    }

    /** How it was compiled. */
    public CompileOptions options() {
        return state.options();
    }

    /** Internal: what evaluates. Not part of the public contract. */
    public ProgramSet programs() {
        return programs;
    }

    CompileState state() {
        return state;
    }

    /** Refuses new evaluations; frees memory as the last one ends. Calling it again does nothing. */
    @Override
    public void close() {
        programs.retire();
    }
}
