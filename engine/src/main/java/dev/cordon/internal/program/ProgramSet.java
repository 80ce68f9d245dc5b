package dev.cordon.internal.program;

import dev.cordon.model.EvaluationLimits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The programs of all organisations under one revision. Thread-safe; the mutable state of an evaluation is an
 * {@link EvaluationScratch} borrowed from {@link #scratches}, and borrowing one is the lease on the set.
 */
public final class ProgramSet {

    private final String revision;
    private final EvaluationLimits limits;
    private final TenantSlot shared;
    private final Map<String, TenantSlot> byOrg;
    private final List<GroupLayout> layouts;
    private final EngineCounters counters;
    private final ScratchPool scratches;

    /**
     * @param shared for interactions of no organisation, and of one that no policy names
     * @param layouts everything the slots' programs match with, held once for this set, which lets go of it in the end
     */
    public ProgramSet(
            String revision,
            EvaluationLimits limits,
            TenantSlot shared,
            Map<String, TenantSlot> byOrg,
            Collection<GroupLayout> layouts,
            EngineCounters counters) {
        this.revision = revision;
        this.limits = limits;
        this.shared = shared;
        this.byOrg = byOrg;
        this.layouts = List.copyOf(layouts);
        this.counters = counters;
        this.scratches = new ScratchPool(this);
    }

    public String revision() {
        return revision;
    }

    public EvaluationLimits limits() {
        return limits;
    }

    /** The program for interactions of the organisation; null for those of none. */
    public Program program(@Nullable String org) {
        TenantSlot own = org == null ? null : byOrg.get(org);
        return (own == null ? shared : own).program();
    }

    /** The slot of the organisation, or that of none, to hand on; null when no policy names the organisation. */
    public @Nullable TenantSlot slot(@Nullable String org) {
        return org == null ? shared : byOrg.get(org);
    }

    /** Organisations that policies name, sorted. */
    public Set<String> orgs() {
        return new TreeSet<>(byOrg.keySet());
    }

    /** What is matched, by owner. */
    public List<GroupLayout> layouts() {
        return layouts;
    }

    public EngineCounters counters() {
        return counters;
    }

    public ScratchPool scratches() {
        return scratches;
    }

    /** Bytes held by compiled patterns, native memory included; what other sets share counts in each. */
    public long memoryBytes() {
        long sum = 0;
        for (GroupLayout layout : layouts) {
            sum += layout.memoryBytes();
        }
        return sum;
    }

    /** Refuses new borrows; lets go of what it holds as the last scratch comes back. */
    public void retire() {
        scratches.close();
    }

    /** Searches by the java layers alone from the next borrow on. */
    public void withoutNative() {
        scratches.withoutNative();
    }

    void free() {
        layouts.forEach(GroupLayout::release);
    }
}
