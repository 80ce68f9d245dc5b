package dev.cordon.internal.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fast layer over expressions: places where a character stands that every match of an expression holds and chat text seldom,
 * whose surroundings fit the expression's {@link Fingerprint}. Over-reports alone. Immutable and thread-safe.
 *
 * <p>Cost: some arithmetic for eight bytes at a time, and a few loads for each rare character. The
 * fingerprints share 64 buckets, each a bit: the bytes around a place, looked up one after another, leave the bits of those
 * buckets whose fingerprints may fit.
 */
final class AnchorTable {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SYMBOLS = 256;
    private static final int AT = Fingerprint.BEFORE;

    /** Most positions of one scan, so that a text full of anchors needs no memory of its own size. */
    static final int STRETCH = 4096;

    private final TriggerRanges triggers;
    private final Bank digits;
    private final Bank others;

    /** @param anchors at least one; their numbers are their indexes */
    AnchorTable(List<LaneSet[]> anchors) {
        boolean[] wanted = new boolean[SYMBOLS];
        List<Integer> ofDigits = new ArrayList<>();
        List<Integer> ofOthers = new ArrayList<>();
        for (int a = 0; a < anchors.size(); a++) {
            LaneSet trigger = anchors.get(a)[AT];
            boolean digit = false;
            boolean other = false;
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                if (trigger.has(symbol)) {
                    wanted[symbol] = true;
                    digit |= isDigit(symbol);
                    other |= !isDigit(symbol);
                }
            }
            if (digit) {
                ofDigits.add(a);
            }
            if (other) {
                ofOthers.add(a);
            }
        }
        triggers = TriggerRanges.of(wanted);
        digits = new Bank(ofDigits, anchors);
        others = new Bank(ofOthers, anchors);
    }

    private static boolean isDigit(int symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    /**
     * Finds the anchors in one stretch of a text.
     *
     * @param lane the bytes, with {@link Fingerprint#BEHIND} readable bytes behind them
     * @param from first position; a whole word is readable at every position up to {@code to}
     * @param to position after the last
     * @param out gets pairs: an anchor whose surroundings fit, and where its character stands
     */
    void scan(byte[] lane, int from, int to, IntStack out) {
        TriggerRanges ranges = triggers;
        for (int i = from; i < to; i += Long.BYTES) {
            long marked = ranges.marked((long) LONGS.get(lane, i));
            if (marked != 0) {
                look(lane, i, to, marked, out);
            }
        }
    }

    private void look(byte[] lane, int from, int to, long marked, IntStack out) {
        for (long left = marked; left != 0; left &= left - 1) {
            int at = from + (Long.numberOfTrailingZeros(left) >>> 3);
            int symbol = lane[at] & 0xFF;
            Bank bank = isDigit(symbol) ? digits : others;
            if (at < to) {
                bank.look(lane, at, symbol, out);
            }
        }
    }

    long memoryBytes() {
        return digits.memoryBytes() + others.memoryBytes() + 200;
    }

    /** The fingerprints whose rare character is of one kind. */
    private static final class Bank {

        /** Entry {@code place * 256 + byte}: the buckets whose fingerprints allow the byte there. */
        private final long[] masks = new long[Fingerprint.PLACES * SYMBOLS];

        private final int[][] members;
        private final LaneSet[][] sets;

        Bank(List<Integer> anchors, List<LaneSet[]> all) {
            Integer[] sorted = anchors.toArray(Integer[]::new);
            Arrays.sort(sorted, (a, b) -> FingerprintOrder.compare(all.get(a), all.get(b)));
            int buckets = Math.min(Long.SIZE, sorted.length);
            members = new int[buckets][];
            sets = new LaneSet[all.size()][];
            for (int bucket = 0; bucket < buckets; bucket++) {
                int from = (int) ((long) sorted.length * bucket / buckets);
                int to = (int) ((long) sorted.length * (bucket + 1) / buckets);
                members[bucket] = new int[to - from];
                for (int k = from; k < to; k++) {
                    members[bucket][k - from] = sorted[k];
                    sets[sorted[k]] = all.get(sorted[k]);
                    add(bucket, all.get(sorted[k]));
                }
            }
        }

        private void add(int bucket, LaneSet[] fingerprint) {
            for (int place = 0; place < Fingerprint.PLACES; place++) {
                for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                    if (fingerprint[place].has(symbol)) {
                        masks[place * SYMBOLS + symbol] |= 1L << bucket;
                    }
                }
            }
        }

        void look(byte[] lane, int at, int symbol, IntStack out) {
            long[] m = masks;
            long fits = m[AT * SYMBOLS + symbol]
                    & m[(AT + 1) * SYMBOLS + (lane[at + 1] & 0xFF)]
                    & m[(AT - 1) * SYMBOLS + byteAt(lane, at - 1)];
            if (fits == 0) {
                return;
            }
            fits &= m[(AT + 2) * SYMBOLS + (lane[at + 2] & 0xFF)]
                    & m[(AT - 2) * SYMBOLS + byteAt(lane, at - 2)]
                    & m[(AT + 3) * SYMBOLS + (lane[at + 3] & 0xFF)];
            if (fits == 0) {
                return;
            }
            for (int place = 0; place < Fingerprint.PLACES && fits != 0; place++) {
                fits &= m[place * SYMBOLS + byteAt(lane, at + place - AT)];
            }
            for (; fits != 0; fits &= fits - 1) {
                for (int anchor : members[Long.numberOfTrailingZeros(fits)]) {
                    if (fits(anchor, lane, at)) {
                        out.push(anchor);
                        out.push(at);
                    }
                }
            }
        }

        private boolean fits(int anchor, byte[] lane, int at) {
            LaneSet[] fingerprint = sets[anchor];
            for (int place = 0; place < Fingerprint.PLACES; place++) {
                if (!fingerprint[place].has(byteAt(lane, at + place - AT))) {
                    return false;
                }
            }
            return true;
        }

        /** Before the text stands a zero, as behind it. */
        private static int byteAt(byte[] lane, int at) {
            return at < 0 ? 0 : lane[at] & 0xFF;
        }

        long memoryBytes() {
            long bytes = 8L * masks.length + 8L * sets.length;
            for (int[] bucket : members) {
                bytes += bucket.length * (4L + 8L * Fingerprint.PLACES);
            }
            return bytes;
        }
    }
}
