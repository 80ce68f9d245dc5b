package dev.cordon.internal.program;

import dev.cordon.model.EvaluationLimits;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arrays behind a compiled policy set: everything by dense number, nothing that changes. Thread-safe; the mutable state of
 * an evaluation is an {@link EvaluationScratch} borrowed from {@link #scratches}.
 */
public final class Program {

    private final String revision;
    private final EvaluationLimits limits;
    private final List<CompiledPolicy> policies;
    private final CompiledRule[] rules;
    private final Finder[] finders;
    private final PatternGroup[] groups;
    private final int[][] patternsOf;
    private final int[] groupOf;
    private final ScopeIndex scopes;
    private final ScratchPool scratches;

    /**
     * @param patternsOf for each finder its patterns, as indexes in its group
     * @param groupOf for each finder the index of its group
     */
    public Program(
            String revision,
            EvaluationLimits limits,
            List<CompiledPolicy> policies,
            CompiledRule[] rules,
            Finder[] finders,
            PatternGroup[] groups,
            int[][] patternsOf,
            int[] groupOf) {
        this.revision = revision;
        this.limits = limits;
        this.policies = List.copyOf(policies);
        this.rules = rules;
        this.finders = finders;
        this.groups = groups;
        this.patternsOf = patternsOf;
        this.groupOf = groupOf;
        this.scopes = new ScopeIndex(this, rules);
        this.scratches = new ScratchPool(this);
    }

    public String revision() {
        return revision;
    }

    public EvaluationLimits limits() {
        return limits;
    }

    public List<CompiledPolicy> policies() {
        return policies;
    }

    public int ruleCount() {
        return rules.length;
    }

    public CompiledRule rule(int index) {
        return rules[index];
    }

    public int finderCount() {
        return finders.length;
    }

    public Finder finder(int index) {
        return finders[index];
    }

    public int groupCount() {
        return groups.length;
    }

    public PatternGroup group(int index) {
        return groups[index];
    }

    /** Group of the finder's patterns. */
    public int groupOf(int finder) {
        return groupOf[finder];
    }

    /** The finder's patterns, as indexes in its group; not to be modified. */
    public int[] patternsOf(int finder) {
        return patternsOf[finder];
    }

    public ScopeIndex scopes() {
        return scopes;
    }

    public ScratchPool scratches() {
        return scratches;
    }

    /** Bytes held by compiled patterns, native memory included. */
    public long memoryBytes() {
        long sum = 0;
        for (PatternGroup group : groups) {
            sum += group.patterns().memoryBytes();
        }
        return sum;
    }

    /** Refuses new borrows; frees what it holds as the last scratch comes back. */
    public void retire() {
        scratches.close();
    }

    void free() {
        for (PatternGroup group : groups) {
            group.patterns().close();
        }
    }

    /** For each group the patterns the rules need, as bits; null for a group they do not need. */
    long[] @Nullable [] wantedBy(List<CompiledRule> needed) {
        long[][] wanted = new long[groups.length][];
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (CompiledRule rule : needed) {
            push(rule.finders(), seen, open);
            push(rule.exempt(), seen, open);
        }
        while (!open.isEmpty()) {
            int finder = open.pop();
            push(finders[finder].scoreOf(), seen, open);
            int group = groupOf[finder];
            for (int pattern : patternsOf[finder]) {
                if (wanted[group] == null) {
                    wanted[group] = new long[(groups[group].patterns().size() + 63) / 64];
                }
                wanted[group][pattern >> 6] |= 1L << pattern;
            }
        }
        return wanted;
    }

    private static void push(int[] some, BitSet seen, Deque<Integer> open) {
        for (int finder : some) {
            if (!seen.get(finder)) {
                seen.set(finder);
                open.push(finder);
            }
        }
    }
}
