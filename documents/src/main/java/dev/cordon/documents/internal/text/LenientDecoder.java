package dev.cordon.documents.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a stream. A byte that is malformed in its character set is taken as windows-1252, so that a file whose beginning was ASCII
 * alone keeps its later accents. Not thread-safe.
 */
public final class LenientDecoder {

    private static final int BUFFER = 1 << 14;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] array = new byte[BUFFER];
    private final ByteBuffer bytes = ByteBuffer.wrap(array).limit(0);
    private boolean ended;

    public LenientDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Fills the array with at least one character; -1 at the end. */
    public int read(char[] target) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target);
        while (chars.position() == 0) {
            if (!ended && bytes.remaining() < 16) {
                fill();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() || result.isUnderflow() && ended && bytes.hasRemaining()) {
                int wrong = result.isError() ? result.length() : bytes.remaining();
                for (int i = 0; i < wrong && chars.hasRemaining(); i++) {
                    chars.put(WESTERN.decode(ByteBuffer.wrap(array, bytes.position(), 1)));
                    bytes.position(bytes.position() + 1);
                }
                decoder.reset();
            }
        }
        return chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining()) {
            int n = in.read(array, bytes.position(), bytes.remaining());
            if (n < 0) {
                ended = true;
                break;
            }
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }
}
