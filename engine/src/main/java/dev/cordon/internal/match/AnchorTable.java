package dev.cordon.internal.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /** Room that a scan needs for words. */
    static final int WORDS = STRETCH / Long.BYTES + 2;

    /** Units of the shortest run that is sure to be seen: two whole words at even places. */
    static final int SHORTEST_RUN = 3 * Long.BYTES - 1;

    /** Units of a run that are seen at once. */
    static final int RUN_UNITS = 2 * Long.BYTES;

    private static final long ONES = 0x0101010101010101L;
    private static final long SPACES = ' ' * ONES;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final TriggerRanges triggers;
    private final List<Bank> banks = new ArrayList<>();

    /** By byte, the bank of the anchors whose character looks so. */
    private final Bank[] bankOf = new Bank[SYMBOLS];

    private final @Nullable Bank runs;

    /**
     * @param anchors at least one; their numbers are their indexes
     * @param isRun whether an anchor stands for a long run without a space
     */
    AnchorTable(List<LaneSet[]> anchors, BitSet isRun) {
        LaneSet[][] all = anchors.toArray(LaneSet[][]::new);
        List<List<Integer>> members = new ArrayList<>();
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            members.add(new ArrayList<>());
        }
        Set<Integer> ofDigits = new TreeSet<>();
        boolean[] wanted = new boolean[SYMBOLS];
        for (int a = 0; a < all.length; a++) {
            for (int symbol = 0; symbol < SYMBOLS && !isRun.get(a); symbol++) {
                if (all[a][AT].has(symbol)) {
                    wanted[symbol] = true;
                    members.get(symbol).add(a);
                    if (isDigit(symbol)) {
                        ofDigits.add(a);
                    }
                }
            }
        }
        // One bank tells as many anchors apart as it has buckets, and one stays in the nearest cache. More are parted
        // by their characters; there digits share a bank, because most expressions that begin with one take any.
        List<Integer> single = single(all.length, isRun);
        Map<List<Integer>, Bank> known = new HashMap<>();
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            List<Integer> own =
                    single.size() <= Long.SIZE ? single : isDigit(symbol) ? List.copyOf(ofDigits) : members.get(symbol);
            bankOf[symbol] = known.computeIfAbsent(own, m -> new Bank(m, all));
        }
        triggers = TriggerRanges.of(wanted);
        banks.addAll(known.values());
        runs = isRun.isEmpty() ? null : new Bank(isRun.stream().boxed().toList(), all);
    }

    private static List<Integer> single(int anchors, BitSet isRun) {
        BitSet single = new BitSet();
        single.set(0, anchors);
        single.andNot(isRun);
        return single.stream().boxed().toList();
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
     * @param words room for a position for every eight units, and one more
     * @param out gets pairs: an anchor whose surroundings fit, and where its character stands
     */
    void scan(byte[] lane, int from, int to, int[] words, IntStack out) {
        int found = triggers.find(lane, from, to, words);
        for (int k = 0; k < found; k++) {
            look(lane, words[k], to, triggers.marked((long) LONGS.get(lane, words[k])), out);
        }
        Bank unspaced = runs;
        if (unspaced != null) {
            // A run may have begun in the stretch before this one.
            found = findRuns(lane, Math.max(0, from - Long.BYTES), to, words);
            for (int k = 0; k < found; k++) {
                int at = words[k] + AT;
                unspaced.look(lane, at, lane[at] & 0xFF, out);
            }
        }
    }

    /** The words without a space that are followed by another. */
    private static int findRuns(byte[] lane, int from, int to, int[] words) {
        int found = 0;
        long before = -1;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = (long) LONGS.get(lane, i) ^ SPACES;
            long spaces = word - ONES & ~word & HIGH_BITS;
            if ((spaces | before) == 0) {
                words[found++] = i - Long.BYTES;
            }
            before = spaces;
        }
        return found;
    }

    private void look(byte[] lane, int from, int to, long marked, IntStack out) {
        for (long left = marked; left != 0; left &= left - 1) {
            int at = from + (Long.numberOfTrailingZeros(left) >>> 3);
            int symbol = lane[at] & 0xFF;
            if (at < to) {
                bankOf[symbol].look(lane, at, symbol, out);
            }
        }
    }

    long memoryBytes() {
        long bytes = 200 + 8L * SYMBOLS + (runs == null ? 0 : runs.memoryBytes());
        for (Bank bank : banks) {
            bytes += bank.memoryBytes();
        }
        return bytes;
    }

    /** The fingerprints whose rare character is of one kind. */
    private static final class Bank {

        /** Entry {@code place * 256 + byte}: the buckets whose fingerprints allow the byte there. */
        private final long[] masks;

        private final int[][] members;
        private final LaneSet[][] sets;

        Bank(List<Integer> anchors, LaneSet[][] all) {
            sets = all;
            Integer[] sorted = anchors.toArray(Integer[]::new);
            Arrays.sort(sorted, (a, b) -> FingerprintOrder.compare(all[a], all[b]));
            int buckets = Math.min(Long.SIZE, sorted.length);
            members = new int[buckets][];
            // An empty bank is never looked into.
            masks = new long[buckets == 0 ? 0 : Fingerprint.PLACES * SYMBOLS];
            for (int bucket = 0; bucket < buckets; bucket++) {
                int from = (int) ((long) sorted.length * bucket / buckets);
                int to = (int) ((long) sorted.length * (bucket + 1) / buckets);
                members[bucket] = new int[to - from];
                for (int k = from; k < to; k++) {
                    members[bucket][k - from] = sorted[k];
                    add(bucket, all[sorted[k]]);
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
            if (m.length == 0) {
                return;
            }
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
            long bytes = 8L * masks.length + 60;
            for (int[] bucket : members) {
                bytes += bucket.length * (4L + 8L * Fingerprint.PLACES);
            }
            return bytes;
        }
    }
}
