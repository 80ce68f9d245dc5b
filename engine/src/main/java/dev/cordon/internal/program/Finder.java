package dev.cordon.internal.program;

import dev.cordon.decision.Source;
import dev.cordon.internal.match.TermSearch;
import dev.cordon.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A detector or dictionary as compiled: who owns a pattern's matches, and what has to stand near them. Immutable; its arrays are
 * not modified after construction.
 *
 * @param index dense number in the program
 * @param source identity in decisions
 * @param severity severity of a detector; the rule's own decides for dictionaries
 * @param weight what a finding adds to a score
 * @param signal whether it counts towards scores alone
 * @param keywords context of which one word must be near, null for none
 * @param exclude context of which no word may be near, null for none
 * @param supersedes indexes of finders whose findings on the same span are dropped
 * @param scoreOf indexes of the finders that add up to a scored detector; empty for any other
 * @param scoreAtLeast sum of weights that makes a finding of a scored detector
 */
public record Finder(
        int index,
        Source source,
        Severity severity,
        int weight,
        boolean signal,
        @Nullable Nearby keywords,
        @Nullable Nearby exclude,
        int[] supersedes,
        int[] scoreOf,
        int scoreAtLeast) {

    /** Whether it is found by adding up others rather than by patterns of its own. */
    public boolean scored() {
        return scoreOf.length > 0;
    }

    /**
     * Context words near a span.
     *
     * @param words the words
     * @param distance most UTF-16 units between a word and the span
     * @param longest UTF-16 units of the longest word: how far beyond the distance a word may reach
     */
    public record Nearby(TermSearch words, int distance, int longest) {

        /** Whether a word ends or starts within the distance of {@code [start, end)}. */
        public boolean near(char[] text, int length, int start, int end) {
            int reach = distance + longest;
            boolean[] found = new boolean[1];
            // The range takes in the longest word at the full distance; a shorter one there may still be too far away.
            words.each(text, length, Math.max(0, start - reach), start, (word, from, to) -> {
                found[0] = to >= start - distance;
                return !found[0];
            });
            if (!found[0]) {
                words.each(text, length, end, Math.min(length, end + reach), (word, from, to) -> {
                    found[0] = from <= end + distance;
                    return !found[0];
                });
            }
            return found[0];
        }
    }
}
