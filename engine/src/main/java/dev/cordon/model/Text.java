package dev.cordon.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The text of a segment. Made from a string or from UTF-8 bytes; all offsets that Cordon reports are UTF-16 units of this text.
 * Immutable and thread-safe.
 *
 * <p>{@link #toString} shows the length and never the content, so that a text cannot reach a log by accident.
 */
public final class Text {

    private final String value;

    private Text(String value) {
        this.value = value;
    }

    /** A text over a string; lone surrogates stay as they are and are matched as U+FFFD. */
    public static Text of(String value) {
        return new Text(Objects.requireNonNull(value, "value"));
    }

    /**
     * A text over UTF-8 bytes, decoded now; the array may be reused afterwards. A malformed sequence becomes U+FFFD.
     *
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    public static Text ofUtf8(byte[] bytes, int offset, int length) {
        return new Text(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    /** Number of UTF-16 units. */
    public int length() {
        return value.length();
    }

    /** Copies {@code [start, end)} of this text to {@code target}. */
    public void copyTo(int start, int end, char[] target, int at) {
        value.getChars(start, end, target, at);
    }

    /** The text itself. Callers keep it out of logs, exceptions and metrics. */
    public String value() {
        return value;
    }

    /** The length, never the content. */
    @Override
    public String toString() {
        return "Text[" + value.length() + " units]";
    }
}
