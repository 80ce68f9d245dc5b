package dev.cordon.compile;

import dev.cordon.internal.program.Program;
import dev.cordon.policy.Detector;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Policy;
import java.util.List;
import java.util.Set;

/**
 * Policies ready to decide. Immutable and thread-safe; several engines may share one. Its memory, native memory included, is
 * freed by {@link #close} once the last evaluation that uses it has ended.
 */
public final class CompiledPolicySet implements AutoCloseable {

    private final Program program;
    private final List<Policy> policies;
    private final List<Detector> detectors;
    private final List<EnforcementReport> enforcement;

    CompiledPolicySet(
            Program program, List<Policy> policies, List<Detector> detectors, List<EnforcementReport> enforcement) {
        this.program = program;
        this.policies = List.copyOf(policies);
        this.detectors = List.copyOf(detectors);
        this.enforcement = List.copyOf(enforcement);
    }

    /** Digest of everything that can change a decision: policies, dictionaries, detectors, settings, semantics, Unicode. */
    public String revision() {
        return program.revision();
    }

    /** All loaded policies, those that are off included, in load order. */
    public List<Policy> policies() {
        return policies;
    }

    /** Detectors that were loaded, in load order. */
    public List<Detector> detectors() {
        return detectors;
    }

    /** For each policy with natural-language content, what became of it. */
    public List<EnforcementReport> enforcement() {
        return enforcement;
    }

    /** Organisations that policies name, sorted. */
    public Set<String> orgs() {
        return program.scopes().orgs();
    }

    /** How each pattern is found, for people who measure. */
    public List<PlannedPattern> plans() {
        return PlannedPattern.of(program);
    }

    /** Bytes held by compiled patterns, native memory included. */
    public long memoryBytes() {
        return program.memoryBytes();
    }

    /** Internal: what evaluates. Not part of the public contract. */
    public Program program() {
        return program;
    }

    /** Refuses new evaluations; frees memory as the last one ends. Calling it again does nothing. */
    @Override
    public void close() {
        program.retire();
    }
}
