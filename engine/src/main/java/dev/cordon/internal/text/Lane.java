package dev.cordon.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One byte for every UTF-16 unit of a text, for layers that look for candidates: eight units fit a machine word, and 256 values
 * index a table. ASCII is itself. Any other unit becomes what it folds to if that is ASCII, else a hash of its fold from 0x80 up;
 * so units that fold to the same have the same byte up to ASCII case, and different units may share one. A layer over lanes can
 * therefore over-report and never miss.
 *
 * <p>Reused from text to text; not thread-safe.
 */
public final class Lane {

    /** Readable bytes behind the last unit; they are zero. */
    public static final int PADDING = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte[] OF_UNIT = table();

    /** For each block of 1,024 code points above U+FFFF, which share a first surrogate: whether case variants live there. */
    private static final boolean[] CASED_BLOCKS = casedBlocks();

    private byte[] bytes = new byte[256 + PADDING];
    private ByteBuffer byteView = ByteBuffer.wrap(bytes);
    private CharBuffer charView = CharBuffer.wrap(new char[0]);
    private final CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();

    Lane() {}

    /** The bytes; valid up to the length of the text, and then {@link #PADDING} zeros, until the next load. */
    public byte[] bytes() {
        return bytes;
    }

    /** The byte of a unit that is no surrogate. */
    public static byte of(char unit) {
        return OF_UNIT[unit];
    }

    /** The byte of the first half of the pair of a code point above U+FFFF. */
    public static byte ofFirstHalf(int codePoint) {
        return OF_UNIT[Character.highSurrogate(codePoint)];
    }

    /** The byte of the second half. Where case variants live it says nothing, for they differ in it. */
    public static byte ofSecondHalf(int codePoint) {
        return ofSecondHalf(Character.highSurrogate(codePoint), Character.lowSurrogate(codePoint));
    }

    private static byte ofSecondHalf(char first, char second) {
        return CASED_BLOCKS[first - Character.MIN_HIGH_SURROGATE] ? (byte) 0x80 : OF_UNIT[second];
    }

    /** Takes a text. True when it is ASCII; {@link #latin1Prefix} tells how far it is Latin-1. */
    boolean load(char[] chars, int length) {
        if (bytes.length < length + PADDING) {
            bytes = new byte[chars.length + PADDING];
            byteView = ByteBuffer.wrap(bytes);
        }
        if (charView.array() != chars) {
            charView = CharBuffer.wrap(chars);
        }
        // The encoder is the one way to narrow characters that the virtual machine does many at a time.
        charView.limit(length).position(0);
        byteView.clear();
        encoder.reset().encode(charView, byteView, true);
        int narrow = latin1Prefix();
        Arrays.fill(bytes, length, length + PADDING, (byte) 0);
        boolean ascii = narrow == length && isAscii(length);
        if (!ascii) {
            mapFrom(chars, firstBeyondAscii(narrow), length);
        }
        return ascii;
    }

    /** How many units from the start on are Latin-1. */
    int latin1Prefix() {
        return byteView.position();
    }

    private boolean isAscii(int length) {
        long a = 0;
        long b = 0;
        for (int i = 0; i < length; i += 16) {
            a |= (long) LONGS.get(bytes, i);
            b |= (long) LONGS.get(bytes, i + 8);
        }
        return ((a | b) & HIGH_BITS) == 0;
    }

    private int firstBeyondAscii(int limit) {
        int i = 0;
        while (i < limit && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private void mapFrom(char[] chars, int from, int length) {
        for (int i = from; i < length; i++) {
            char unit = chars[i];
            bytes[i] = OF_UNIT[unit];
            if (Character.isHighSurrogate(unit) && i + 1 < length) {
                bytes[++i] = ofSecondHalf(unit, chars[i]);
            }
        }
    }

    void trim(int maxUnits) {
        if (bytes.length > maxUnits + PADDING) {
            bytes = new byte[Math.min(maxUnits, 256) + PADDING];
            byteView = ByteBuffer.wrap(bytes);
            charView = CharBuffer.wrap(new char[0]);
        }
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            int fold = unit < 0x80 || Character.isSurrogate((char) unit) ? unit : CaseFold.fold(unit);
            table[unit] = (byte) (fold < 0x80 ? fold : 0x80 | (fold ^ (fold >>> 7) * 0x35) & 0x7F);
        }
        return table;
    }

    private static boolean[] casedBlocks() {
        boolean[] blocks = new boolean[Character.MAX_HIGH_SURROGATE - Character.MIN_HIGH_SURROGATE + 1];
        for (int c : CaseFold.cased()) {
            if (Character.isSupplementaryCodePoint(c)) {
                blocks[Character.highSurrogate(c) - Character.MIN_HIGH_SURROGATE] = true;
            }
        }
        return blocks;
    }
}
