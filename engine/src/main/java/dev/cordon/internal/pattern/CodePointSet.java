package dev.cordon.internal.pattern;

import java.util.Arrays;

/**
 * A set of code points as sorted, disjoint, non-adjacent closed ranges: {@code ranges[2i]} to {@code ranges[2i + 1]}. Never
 * holds a surrogate: the text a matcher sees has none of its own. Immutable.
 */
public final class CodePointSet {

    /** The empty set. */
    public static final CodePointSet EMPTY = new CodePointSet(new int[0]);

    private static final int[] ALL_RANGES = {0, 0xD7FF, 0xE000, 0x10FFFF};

    /** Every code point but the surrogates. */
    public static final CodePointSet ALL = new CodePointSet(ALL_RANGES);

    private final int[] ranges;

    private CodePointSet(int[] ranges) {
        this.ranges = ranges;
    }

    /** One code point. */
    public static CodePointSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** A closed range, less the surrogates in it. */
    public static CodePointSet range(int first, int last) {
        return new Builder().add(first, last).build();
    }

    public boolean isEmpty() {
        return ranges.length == 0;
    }

    /** Number of ranges. */
    public int rangeCount() {
        return ranges.length / 2;
    }

    /** First code point of range {@code i}. */
    public int first(int i) {
        return ranges[2 * i];
    }

    /** Last code point of range {@code i}. */
    public int last(int i) {
        return ranges[2 * i + 1];
    }

    /** Number of code points in the set. */
    public int size() {
        int n = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            n += ranges[i + 1] - ranges[i] + 1;
        }
        return n;
    }

    public boolean contains(int codePoint) {
        int lo = 0;
        int hi = rangeCount() - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            if (codePoint < first(mid)) {
                hi = mid - 1;
            } else if (codePoint > last(mid)) {
                lo = mid + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    public CodePointSet union(CodePointSet other) {
        return new Builder().addAll(this).addAll(other).build();
    }

    /** Every code point that is not in this set, surrogates excepted. */
    public CodePointSet complement() {
        Builder b = new Builder();
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                b.add(next, ranges[i] - 1);
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= 0x10FFFF) {
            b.add(next, 0x10FFFF);
        }
        return b.build();
    }

    public CodePointSet intersect(CodePointSet other) {
        return complement().union(other.complement()).complement();
    }

    public CodePointSet minus(CodePointSet other) {
        return intersect(other.complement());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CodePointSet that && Arrays.equals(ranges, that.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    /** Ranges in hexadecimal, for tests and plans. */
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder("[");
        for (int i = 0; i < ranges.length; i += 2) {
            s.append(i == 0 ? "" : " ").append(Integer.toHexString(ranges[i]));
            if (ranges[i + 1] != ranges[i]) {
                s.append('-').append(Integer.toHexString(ranges[i + 1]));
            }
        }
        return s.append(']').toString();
    }

    /** Collects ranges in any order. Not thread-safe. */
    public static final class Builder {
        private long[] parts = new long[8];
        private int size;

        /** Adds a closed range; surrogates in it are left out by {@link #build}. */
        public Builder add(int first, int last) {
            if (first > last) {
                return this;
            }
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, size * 2);
            }
            parts[size++] = ((long) first << 32) | last;
            return this;
        }

        public Builder addAll(CodePointSet set) {
            for (int i = 0; i < set.rangeCount(); i++) {
                add(set.first(i), set.last(i));
            }
            return this;
        }

        public CodePointSet build() {
            Arrays.sort(parts, 0, size);
            int[] out = new int[2 * size + 2];
            int n = 0;
            for (int i = 0; i < size; i++) {
                int first = (int) (parts[i] >>> 32);
                int last = (int) parts[i];
                if (first >= 0xD800 && first <= 0xDFFF) {
                    first = 0xE000;
                }
                if (last >= 0xD800 && last <= 0xDFFF) {
                    last = 0xD7FF;
                }
                if (first > last) {
                    continue;
                }
                if (first < 0xD800 && last > 0xDFFF) {
                    n = append(out, n, first, 0xD7FF);
                    first = 0xE000;
                    out = Arrays.copyOf(out, out.length + 2);
                }
                n = append(out, n, first, last);
            }
            return n == 0 ? EMPTY : new CodePointSet(Arrays.copyOf(out, n));
        }

        private static int append(int[] out, int n, int first, int last) {
            if (n > 0 && first <= out[n - 1] + 1) {
                out[n - 1] = Math.max(out[n - 1], last);
                return n;
            }
            out[n] = first;
            out[n + 1] = last;
            return n + 2;
        }
    }
}
