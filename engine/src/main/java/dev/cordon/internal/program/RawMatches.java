package dev.cordon.internal.program;

import dev.cordon.internal.match.MatchSink;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Exact matches of one segment, as the matchers report them: four ints each. Reused between segments; not thread-safe.
 */
public final class RawMatches implements MatchSink {

    private int[] data = new int[256];
    private int size;
    private int group;
    private int limit = Integer.MAX_VALUE;
    private int cut = Integer.MAX_VALUE;
    private int[] perPattern = new int[0];
    private int ofGroup;
    private final BitSet capped = new BitSet();
    private final BitSet exhausted = new BitSet();
    private int rejections;
    private int[] rejected = new int[0];

    /** Begins a segment. */
    public void clear() {
        forgetCounts();
        size = 0;
        ofGroup = 0;
        rejections = 0;
        if (anyCappedOrExhausted()) {
            capped.clear();
            exhausted.clear();
        }
    }

    /**
     * Begins the scan of one group.
     *
     * @param groupIndex group whose pattern indexes follow
     * @param patterns number of patterns of the group
     * @param most most matches taken of one pattern
     * @param cutAt where the text was cut, so that a match touching the cut is not trusted; {@link Integer#MAX_VALUE} when it
     *     was not
     */
    public void begin(int groupIndex, int patterns, int most, int cutAt) {
        forgetCounts();
        ofGroup = size;
        group = groupIndex;
        limit = most;
        cut = cutAt;
        if (perPattern.length < patterns) {
            perPattern = new int[patterns];
        }
    }

    // Only counters that were touched are reset: the matches of the group say which.
    private void forgetCounts() {
        for (int i = ofGroup; i < size; i += 4) {
            perPattern[data[i + 1]] = 0;
        }
    }

    @Override
    public boolean match(int pattern, int start, int end) {
        if (end >= cut) {
            return true;
        }
        if (perPattern[pattern] == limit) {
            capped.set(pack(pattern));
            return false;
        }
        perPattern[pattern]++;
        if (size == data.length) {
            data = Arrays.copyOf(data, size * 2);
        }
        data[size++] = group;
        data[size++] = pattern;
        data[size++] = start;
        data[size++] = end;
        return true;
    }

    @Override
    public void exhausted(int pattern) {
        exhausted.set(pack(pattern));
    }

    @Override
    public void checkRejected(int pattern) {
        if (rejections + 2 > rejected.length) {
            rejected = Arrays.copyOf(rejected, Math.max(16, rejected.length * 2));
        }
        rejected[rejections++] = group;
        rejected[rejections++] = pattern;
    }

    /** Number of matches. */
    public int count() {
        return size / 4;
    }

    public int group(int i) {
        return data[4 * i];
    }

    public int pattern(int i) {
        return data[4 * i + 1];
    }

    public int start(int i) {
        return data[4 * i + 2];
    }

    public int end(int i) {
        return data[4 * i + 3];
    }

    /** Number of values that matched and that a check rejected. */
    public int rejections() {
        return rejections / 2;
    }

    public int rejectedGroup(int i) {
        return rejected[2 * i];
    }

    public int rejectedPattern(int i) {
        return rejected[2 * i + 1];
    }

    /** Whether something is left to do after a scan: a match, or a pattern that was not followed to the end. */
    public boolean any() {
        return size > 0 || !exhausted.isEmpty();
    }

    /** Whether the limit of matches stopped the pattern. */
    public boolean capped(int inGroup, int pattern) {
        return capped.get(pack(inGroup, pattern));
    }

    /** Whether the limit of confirmation work stopped the pattern. */
    public boolean exhausted(int inGroup, int pattern) {
        return exhausted.get(pack(inGroup, pattern));
    }

    public boolean anyCappedOrExhausted() {
        return !capped.isEmpty() || !exhausted.isEmpty();
    }

    private int pack(int pattern) {
        return pack(group, pattern);
    }

    private static int pack(int inGroup, int pattern) {
        return Program.MOST_GROUPS * pattern + inGroup;
    }
}
