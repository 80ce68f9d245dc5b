package dev.cordon.documents.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set of text: by a byte order mark, by the zeros of UTF-16 and UTF-32, as UTF-8, and else the candidate under
 * which the bytes make the most plausible text. Stateless.
 */
final class CharsetDetector {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String[] LEGACY = {
        "windows-1252",
        "windows-1251",
        "KOI8-R",
        "IBM866",
        "windows-1250",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "Shift_JIS",
        "EUC-JP",
        "GB18030",
        "Big5",
        "EUC-KR",
        "ISO-2022-JP"
    };
    private static final int SCORED = 1 << 14;

    private CharsetDetector() {}

    /** @param bomLength bytes of a byte order mark to skip */
    record Found(Charset charset, int bomLength) {}

    /** Null when the bytes are no text. */
    static @Nullable Found detect(byte[] head, boolean cut) {
        Found marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        Found wide = byZeros(head);
        if (wide != null) {
            return wide;
        }
        if (controls(head)) {
            return null;
        }
        if (decodes(StandardCharsets.UTF_8, head, cut)) {
            return escapes(head) ? legacy(head, cut) : new Found(StandardCharsets.UTF_8, 0);
        }
        return legacy(head, cut);
    }

    private static @Nullable Found byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, 3);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return new Found(UTF_32LE, 4);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return new Found(UTF_32BE, 4);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        return starts(b, 0xFE, 0xFF) ? new Found(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] b, int... wanted) {
        if (b.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((b[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    // Latin text in UTF-16 has a zero in every other byte, in UTF-32 three in four.
    private static @Nullable Found byZeros(byte[] b) {
        int n = Math.min(b.length, 4096) & ~3;
        if (n < 4) {
            return null;
        }
        int[] zeros = new int[4];
        for (int i = 0; i < n; i++) {
            zeros[i & 3] += b[i] == 0 ? 1 : 0;
        }
        int quarter = n / 4;
        int many = quarter * 7 / 10;
        int few = quarter / 50;
        if (zeros[0] > many && zeros[1] > many && zeros[2] > many && zeros[3] <= few) {
            return new Found(UTF_32BE, 0);
        }
        if (zeros[3] > many && zeros[1] > many && zeros[2] > many && zeros[0] <= few) {
            return new Found(UTF_32LE, 0);
        }
        if (zeros[0] > many && zeros[2] > many && zeros[1] <= few && zeros[3] <= few) {
            return new Found(StandardCharsets.UTF_16BE, 0);
        }
        return zeros[1] > many && zeros[3] > many && zeros[0] <= few && zeros[2] <= few
                ? new Found(StandardCharsets.UTF_16LE, 0)
                : null;
    }

    private static boolean controls(byte[] b) {
        int strange = 0;
        for (byte c : b) {
            boolean usual = c >= ' ' && c != 0x7F
                    || c < 0
                    || c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || c == '\f'
                    || c == 0x1B
                    || c == 0x1A;
            strange += usual ? 0 : 1;
            if (c == 0) {
                return true;
            }
        }
        return strange > b.length / 100 && strange > 0;
    }

    private static boolean escapes(byte[] b) {
        for (int i = 0; i + 2 < b.length; i++) {
            if (b[i] == 0x1B && b[i + 1] == '$' && (b[i + 2] == 'B' || b[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Found legacy(byte[] head, boolean cut) {
        Charset best = null;
        long most = Long.MIN_VALUE;
        for (String name : LEGACY) {
            if (!Charset.isSupported(name) || name.startsWith("ISO") != escapes(head)) {
                continue;
            }
            Charset charset = Charset.forName(name);
            CharBuffer text = decode(charset, head, cut);
            if (text != null) {
                long score = Plausibility.of(text, name);
                if (score > most) {
                    most = score;
                    best = charset;
                }
            }
        }
        // Bytes that are no plausible text in any character set are none.
        return best == null || most < 0 ? (printable(head) ? new Found(WESTERN, 0) : null) : new Found(best, 0);
    }

    private static boolean printable(byte[] b) {
        int ascii = 0;
        for (byte c : b) {
            ascii += c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t' ? 1 : 0;
        }
        return ascii > b.length * 7L / 10;
    }

    private static boolean decodes(Charset charset, byte[] head, boolean cut) {
        return decode(charset, head, cut) != null;
    }

    private static @Nullable CharBuffer decode(Charset charset, byte[] head, boolean cut) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int length = charset.equals(StandardCharsets.UTF_8) ? head.length : Math.min(head.length, SCORED);
        CharBuffer text = CharBuffer.allocate(length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head, 0, length), text, !cut && length == head.length);
        return result.isError() ? null : text.flip();
    }
}
