package dev.cordon.internal.program;

import dev.cordon.internal.match.Selection;
import dev.cordon.model.EvaluationLimits;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the interactions of one organisation are evaluated with: everything by dense number, nothing that changes. It knows of no
 * other organisation's rules. Thread-safe; it lives as long as the sets that hold its groups' pieces.
 */
public final class Program {

    /** Shared base and delta, own base and delta. */
    static final int MOST_GROUPS = 4;

    private static final int[] NONE = new int[0];

    private final EvaluationLimits limits;
    private final List<CompiledPolicy> policies;
    private final CompiledRule[] rules;
    private final Finder[] finders;
    private final PatternGroup[] groups;
    private final int[][] numbers;
    private final int[][][] patternsOf;
    private final ScopeIndex scopes;

    /**
     * @param groups at most four; those of one layout share their numbers of finders
     * @param numbers for each group, the finder of this program by its number in the group's layout; -1 for one that no rule needs
     * @param patternsOf for each group and finder, the finder's patterns there; null for none
     */
    public Program(
            EvaluationLimits limits,
            List<CompiledPolicy> policies,
            CompiledRule[] rules,
            Finder[] finders,
            PatternGroup[] groups,
            int[][] numbers,
            int[] @Nullable [][] patternsOf) {
        if (groups.length > MOST_GROUPS) {
            throw new IllegalArgumentException("a program has at most " + MOST_GROUPS + " groups");
        }
        this.limits = limits;
        this.policies = List.copyOf(policies);
        this.rules = rules;
        this.finders = finders;
        this.groups = groups;
        this.numbers = numbers;
        this.patternsOf = patternsOf;
        this.scopes = new ScopeIndex(this, rules);
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

    /** The finder that owns an entry of the group's owner list; -1 for one that no rule needs. */
    public int finderAt(int group, int entry) {
        return numbers[group][groups[group].finders()[entry]];
    }

    /** The finder's patterns in the group; not to be modified. */
    public int[] patternsOf(int group, int finder) {
        int[] patterns = patternsOf[group][finder];
        return patterns == null ? NONE : patterns;
    }

    public ScopeIndex scopes() {
        return scopes;
    }

    /** For each group what to scan for; null for a group the rules do not need. */
    @Nullable
    Selection[] selectedBy(List<CompiledRule> needed) {
        long[][] wanted = wantedBy(needed);
        Selection[] selected = new Selection[groups.length];
        for (int g = 0; g < groups.length; g++) {
            if (wanted[g] != null) {
                selected[g] = groups[g].patterns().select(wanted[g]);
            }
        }
        return selected;
    }

    /** For each group the patterns the rules need, as bits; null for a group they do not need. */
    private long[] @Nullable [] wantedBy(List<CompiledRule> needed) {
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
            for (int g = 0; g < groups.length; g++) {
                for (int pattern : patternsOf(g, finder)) {
                    if (wanted[g] == null) {
                        wanted[g] = new long[(groups[g].patterns().size() + 63) / 64];
                    }
                    wanted[g][pattern >> 6] |= 1L << pattern;
                }
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
