package dev.cordon.internal.program;

import dev.cordon.decision.Source;
import dev.cordon.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is matched for one owner: its finders, and one or two groups of patterns, a base and a delta with what came
 * since the base was compiled. Shared by all sets in which the owner's sources are the same. Immutable; its arrays are not modified
 * after construction.
 *
 * @param owner organisation, empty for what is shared
 * @param finders detectors and dictionaries, by number
 * @param groups the base, then the delta if there is one
 * @param patterns for each group and finder, the finder's patterns there
 */
public record GroupLayout(String owner, List<Prepared> finders, List<PatternGroup> groups, int[][][] patterns) {

    /** Nothing to match. */
    public static GroupLayout empty(String owner) {
        return new GroupLayout(owner, List.of(), List.of(), new int[0][][]);
    }

    /**
     * A finder before it has a number in a program.
     *
     * @param source identity in decisions
     * @param severity severity of a detector; the rule's own decides for dictionaries
     * @param weight what a finding adds to a score
     * @param signal whether it counts towards scores alone
     * @param keywords context of which one word must be near, null for none
     * @param exclude context of which no word may be near, null for none
     */
    public record Prepared(
            Source source,
            Severity severity,
            int weight,
            boolean signal,
            Finder.@Nullable Nearby keywords,
            Finder.@Nullable Nearby exclude) {}

    /** Whether a delta stands beside the base. */
    public boolean hasDelta() {
        return groups.size() > 1;
    }

    /** Bytes held by the compiled patterns now, native memory included. */
    public long memoryBytes() {
        long sum = 0;
        for (PatternGroup group : groups) {
            sum += group.memoryBytes();
        }
        for (int[][] group : patterns) {
            for (int[] finder : group) {
                sum += 24 + 4L * finder.length;
            }
        }
        return sum;
    }

    /** Holds every piece; false, and none held, when one was freed. */
    public boolean hold() {
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).piece().hold()) {
                groups.subList(0, i).forEach(group -> group.piece().release());
                return false;
            }
        }
        return true;
    }

    /** Lets go of every piece. */
    public void release() {
        groups.forEach(group -> group.piece().release());
    }
}
