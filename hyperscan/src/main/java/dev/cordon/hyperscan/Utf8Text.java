package dev.cordon.hyperscan;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;

/** The text of one scan as UTF-8 in native memory, reused between scans. Not thread-safe. */
final class Utf8Text implements AutoCloseable {

    private static final int USUAL_BYTES = 1 << 14;
    private static final int RETAINED_BYTES = 1 << 20;
    private static final int CHUNK = 1 << 12;
    private static final int MOST_BYTES_A_UNIT = 3;

    private final Utf8Chunk chunk = new Utf8Chunk(CHUNK);
    private final int lead;
    private BytePointer memory;
    private ByteBuffer view;
    private boolean ascii;
    private int length;

    /** @param lead bytes left free before the text: lets the proof sweep alignments */
    Utf8Text(int lead) {
        this.lead = lead;
        this.memory = new BytePointer((long) USUAL_BYTES);
        this.view = memory.asByteBuffer();
    }

    /**
     * Encodes {@code chars[0, count)}, which hold no lone surrogate.
     *
     * @return false when the text is too long for native code, or there is no memory for it
     */
    boolean fill(char[] chars, int count) {
        if (count > (Integer.MAX_VALUE - lead) / MOST_BYTES_A_UNIT) {
            return false;
        }
        try {
            encode(chars, count);
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    /** Where the text starts. */
    BytePointer pointer() {
        return memory;
    }

    /** Bytes of the text. */
    int length() {
        return length;
    }

    /** Whether one byte is one UTF-16 unit all through. */
    boolean isAscii() {
        return ascii;
    }

    /** Native and Java bytes held. */
    long bytes() {
        return memory.capacity() + chunk.bytes();
    }

    /** Gives up the room that only an unusual text needed. */
    void trim() {
        if (memory.capacity() > RETAINED_BYTES) {
            replace(USUAL_BYTES);
        }
    }

    @Override
    public void close() {
        memory.close();
    }

    private void encode(char[] chars, int count) {
        ensure(lead + count, 0);
        view.position(lead);
        ascii = true;
        int at = 0;
        while (at < count) {
            int end = chunk.encode(chars, at, count);
            ensure(view.position() + chunk.size() + count - end, view.position());
            view.put(chunk.array(), 0, chunk.size());
            ascii &= chunk.isAscii();
            at = end;
        }
        length = view.position() - lead;
        memory.position(lead);
    }

    /** Makes room for so many bytes and keeps the first {@code used} of them. */
    private void ensure(int bytes, int used) {
        if (bytes <= view.capacity()) {
            view.clear().position(used);
            return;
        }
        ByteBuffer old = view;
        BytePointer oldMemory = memory;
        int roomy = (int) Math.min(Integer.MAX_VALUE, bytes + (bytes >> 1) + 64L);
        memory = new BytePointer((long) roomy);
        view = memory.asByteBuffer();
        view.put(old.clear().limit(used));
        oldMemory.position(0).close();
    }

    private void replace(int bytes) {
        memory.position(0).close();
        memory = new BytePointer((long) bytes);
        view = memory.asByteBuffer();
    }
}
