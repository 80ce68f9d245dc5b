package dev.cordon.hyperscan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes a text to UTF-8 piece by piece. Not thread-safe. */
final class Utf8Chunk {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int MOST_BYTES_A_UNIT = 3;

    private final int units;
    private final byte[] bytes;
    private final ByteBuffer view;

    /** Its loop is an intrinsic of the JVM: four times as fast as a plain loop over the array. */
    private final CharsetEncoder latin1 = StandardCharsets.ISO_8859_1.newEncoder();

    private CharBuffer source = CharBuffer.allocate(0);
    private int size;
    private boolean ascii;

    /** @param units most UTF-16 units of a piece, but for a surrogate pair at its end */
    Utf8Chunk(int units) {
        this.units = units;
        this.bytes = new byte[(units + 1) * MOST_BYTES_A_UNIT];
        this.view = ByteBuffer.wrap(bytes);
    }

    /** Encodes the piece that starts at {@code from}. Answers where the next one starts. */
    int encode(char[] chars, int from, int limit) {
        int end = Math.min(limit, from + units);
        if (end < limit && Character.isHighSurrogate(chars[end - 1])) {
            end++;
        }
        ascii = encodeAscii(chars, from, end);
        if (!ascii) {
            size = encodeAny(chars, from, end);
        }
        return end;
    }

    byte[] array() {
        return bytes;
    }

    /** Bytes of the piece. */
    int size() {
        return size;
    }

    boolean isAscii() {
        return ascii;
    }

    /** Bytes held. */
    int bytes() {
        return bytes.length;
    }

    private boolean encodeAscii(char[] chars, int from, int end) {
        if (!source.hasArray() || source.array() != chars) {
            source = CharBuffer.wrap(chars);
        }
        source.limit(end).position(from);
        latin1.reset().encode(source, view.clear(), true);
        size = view.position();
        return size == end - from && !hasHighBit();
    }

    private boolean hasHighBit() {
        long seen = 0;
        int i = 0;
        for (; i + Long.BYTES <= size; i += Long.BYTES) {
            seen |= (long) LONGS.get(bytes, i);
        }
        for (; i < size; i++) {
            seen |= bytes[i];
        }
        return (seen & HIGH_BITS) != 0;
    }

    private int encodeAny(char[] chars, int from, int end) {
        int to = 0;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                bytes[to++] = (byte) c;
            } else if (c < 0x800) {
                bytes[to++] = (byte) (0xC0 | c >> 6);
                bytes[to++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                to = encodePair(Character.toCodePoint(c, chars[++i]), to);
            } else {
                bytes[to++] = (byte) (0xE0 | c >> 12);
                bytes[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[to++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return to;
    }

    private int encodePair(int codePoint, int at) {
        bytes[at] = (byte) (0xF0 | codePoint >> 18);
        bytes[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[at + 3] = (byte) (0x80 | codePoint & 0x3F);
        return at + 4;
    }
}
