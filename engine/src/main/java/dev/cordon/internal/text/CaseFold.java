package dev.cordon.internal.text;

import java.util.Arrays;

/**
 * Simple case folding of the pinned Unicode version: statuses C and S of CaseFolding.txt, one code point to one. Two code points
 * are the same but for case when their folds are equal; all such code points together are an orbit. Pure; thread-safe.
 */
public final class CaseFold {

    private static final int PAGE_BITS = 7;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    /** Every member of an orbit of two or more: its fold in the upper half, itself in the lower; ascending. */
    private static final long[] MEMBERS = members();

    /** Page of {@link #DELTAS} for each block of 128 code points; page 0 folds nothing. */
    private static final byte[] PAGES = new byte[(0x10FFFF >> PAGE_BITS) + 1];

    private static final int[] DELTAS = deltas();

    private CaseFold() {}

    /** The code point that stands for all case variants of this one; itself when it has none. */
    public static int fold(int codePoint) {
        int page = PAGES[codePoint >> PAGE_BITS];
        return codePoint + DELTAS[(page << PAGE_BITS) + (codePoint & PAGE_MASK)];
    }

    /** The folded form of {@code [start, end)}: equal for texts that differ in case alone. */
    public static String key(char[] text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; ) {
            int codePoint = Character.codePointAt(text, i, end);
            key.appendCodePoint(fold(codePoint));
            i += Character.charCount(codePoint);
        }
        return key.toString();
    }

    /** The folded form of a string. */
    public static String key(String text) {
        return key(text.toCharArray(), 0, text.length());
    }

    /** Whether two strings differ in case at most. */
    public static boolean equal(String a, String b) {
        return a.equals(b) || key(a).equals(key(b));
    }

    /** All code points with the same fold, ascending, the given one among them. A new array. */
    public static int[] orbit(int codePoint) {
        int fold = fold(codePoint);
        int from = Arrays.binarySearch(MEMBERS, (long) fold << 32);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < MEMBERS.length && (int) (MEMBERS[to] >>> 32) == fold) {
            to++;
        }
        if (from == to) {
            return new int[] {codePoint};
        }
        int[] orbit = new int[to - from];
        for (int i = from; i < to; i++) {
            orbit[i - from] = (int) MEMBERS[i];
        }
        return orbit;
    }

    /** Every code point that shares its fold with another one, ascending. A new array. */
    public static int[] cased() {
        int[] cased = new int[MEMBERS.length];
        for (int i = 0; i < cased.length; i++) {
            cased[i] = (int) MEMBERS[i];
        }
        Arrays.sort(cased);
        return cased;
    }

    private static long[] members() {
        long[] members = new long[512];
        int n = 0;
        int source = 0;
        PackedNumbers in = new PackedNumbers(UnicodeData.FOLDS);
        while (in.more()) {
            source += in.next();
            int count = in.next();
            int stride = in.next();
            int zigzag = in.next();
            int delta = (zigzag >>> 1) ^ -(zigzag & 1);
            for (int i = 0; i < count; i++) {
                if (n + 2 > members.length) {
                    members = Arrays.copyOf(members, n * 2);
                }
                long fold = source + i * stride + delta;
                members[n++] = fold << 32 | (source + i * stride);
                members[n++] = fold << 32 | fold;
            }
            source += (count - 1) * stride;
        }
        // The fold itself stands in the list once for each member.
        return Arrays.stream(members, 0, n).sorted().distinct().toArray();
    }

    private static int[] deltas() {
        int[] deltas = new int[1 << PAGE_BITS];
        int pages = 1;
        for (long member : MEMBERS) {
            int codePoint = (int) member;
            int block = codePoint >> PAGE_BITS;
            if (PAGES[block] == 0) {
                PAGES[block] = (byte) pages++;
                deltas = Arrays.copyOf(deltas, pages << PAGE_BITS);
            }
            deltas[(PAGES[block] << PAGE_BITS) + (codePoint & PAGE_MASK)] = (int) (member >>> 32) - codePoint;
        }
        return deltas;
    }
}
