package dev.cordon.internal.match;

import dev.cordon.internal.text.Lane;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Hashes of windows of up to eight lane bytes, read as one machine word. Bit 0x20 of every byte is set before hashing: that is all
 * ASCII case is, and the few other bytes it makes equal only cost a comparison. Pure; thread-safe.
 */
final class Grams {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FOLD = 0x2020202020202020L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final VarHandle HALVES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Grams() {}

    /** How far a word is shifted so that only {@code width} bytes of it count. */
    static int dropOf(int width) {
        return Long.SIZE - Byte.SIZE * width;
    }

    /** The hash of the window at {@code i}; eight bytes must be readable there. */
    static int hash(byte[] lane, int i, int drop) {
        long word = ((long) WORDS.get(lane, i) | FOLD) << drop;
        return (int) (word * SPREAD >>> 32);
    }

    /** The four bytes at {@code i} as they are compared: up to ASCII case. They must be readable. */
    static int probe(byte[] lane, int i) {
        return (int) HALVES.get(lane, i) | (int) FOLD;
    }

    /** The lane of a folded term, padded so that every window of it can be read. */
    static byte[] laneOf(TermTable table, int term) {
        int length = table.length(term);
        byte[] lane = new byte[length + Long.BYTES];
        for (int i = 0; i < length; i++) {
            char unit = table.unit(term, i);
            if (Character.isHighSurrogate(unit)) {
                int codePoint = Character.toCodePoint(unit, table.unit(term, i + 1));
                lane[i] = Lane.ofFirstHalf(codePoint);
                lane[++i] = Lane.ofSecondHalf(codePoint);
            } else {
                lane[i] = Lane.of(unit);
            }
        }
        return lane;
    }
}
