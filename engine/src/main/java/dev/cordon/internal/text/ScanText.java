package dev.cordon.internal.text;

import dev.cordon.model.Text;

/**
 * One segment as the matchers see it: UTF-16 units in a reusable array, lone surrogates replaced by U+FFFD, so that offsets are
 * those of the original. Not thread-safe.
 */
public final class ScanText {

    private static final char REPLACEMENT = '\uFFFD';

    private char[] chars = new char[256];
    private int length;

    /** Takes the content of {@code text}, replacing what was held before. */
    public ScanText load(Text text) {
        length = text.length();
        if (chars.length < length) {
            chars = new char[Math.max(length, Math.min(chars.length * 2, Integer.MAX_VALUE / 2))];
        }
        text.copyTo(0, length, chars, 0);
        replaceLoneSurrogates();
        return this;
    }

    private void replaceLoneSurrogates() {
        for (int i = 0; i < length; i++) {
            if (!Character.isSurrogate(chars[i])) {
                continue;
            }
            if (Character.isHighSurrogate(chars[i]) && i + 1 < length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else {
                chars[i] = REPLACEMENT;
            }
        }
    }

    /** The units; only the first {@link #length} are the text. */
    public char[] chars() {
        return chars;
    }

    /** Number of units. */
    public int length() {
        return length;
    }
}
