package dev.cordon.policy;

import dev.cordon.policy.Document.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that must be UTF-8. A byte order mark is dropped; a malformed sequence refuses the file and says where it is. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** @throws Refused if the bytes are not UTF-8 */
    static Document decode(String source, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw notUtf8(source, out, in.position());
        }
        boolean marked = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK;
        return new Document(source, marked ? out.subSequence(1, out.length()).toString() : out.toString());
    }

    private static Refused notUtf8(String source, CharBuffer decoded, int byteOffset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < decoded.length(); i++) {
            if (decoded.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Refused(
                ProblemCode.NOT_UTF8,
                new SourceLocation(source, line, decoded.length() - lineStart + 1, ""),
                "the text is not UTF-8: the byte at offset " + byteOffset + " does not belong there",
                "save the file as UTF-8");
    }
}
