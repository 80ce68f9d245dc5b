package dev.cordon.internal.text;

import dev.cordon.model.Text;

/**
 * A text as the matchers see it: UTF-16 units in one array, every lone surrogate replaced by U+FFFD, so that offsets are those of
 * the original. Reused from text to text and never smaller than its largest one until {@link #trim}. Not thread-safe.
 */
public final class ScanText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int SMALLEST = 256;

    private char[] chars = new char[SMALLEST];
    private int length;
    private final Lane lane = new Lane();
    private boolean ascii = true;
    private boolean latin1 = true;
    private boolean surrogates;

    /** The units; valid up to {@link #length()}, until the next load. */
    public char[] chars() {
        return chars;
    }

    /** One byte for every unit, for layers that look for candidates. */
    public Lane lane() {
        return lane;
    }

    /** Number of UTF-16 units. */
    public int length() {
        return length;
    }

    /** Whether every unit is below 0x80. */
    public boolean isAscii() {
        return ascii;
    }

    /** Whether every unit is below 0x100. */
    public boolean isLatin1() {
        return latin1;
    }

    /** Whether the text holds code points above U+FFFF. */
    public boolean hasSurrogates() {
        return surrogates;
    }

    /** Takes the text of a segment in place of what was held before. */
    public ScanText load(Text text) {
        return load(text, Integer.MAX_VALUE);
    }

    /** Takes at most {@code limit} units of a segment; a pair that the limit would split is left out whole. */
    public ScanText load(Text text, int limit) {
        begin(Math.min(text.length(), limit));
        text.copyTo(0, length, chars, 0);
        if (length < text.length() && length > 0 && Character.isHighSurrogate(chars[length - 1])) {
            length--;
        }
        examine();
        return this;
    }

    /** Takes a string in place of what was held before. */
    public ScanText load(String text) {
        begin(text.length());
        text.getChars(0, length, chars, 0);
        examine();
        return this;
    }

    /** Gives the array back to the collector if it is larger than this; the text is then gone. */
    public void trim(int maxChars) {
        if (chars.length > maxChars) {
            chars = new char[Math.min(SMALLEST, maxChars)];
            lane.trim(maxChars);
            load("");
        }
    }

    private void begin(int newLength) {
        if (newLength > chars.length) {
            chars = new char[(int) Math.min(Integer.MAX_VALUE - 8L, Math.max(newLength, chars.length * 2L))];
        }
        length = newLength;
    }

    /** Finds which ranges of units occur. Only a text that is not Latin-1 is looked at unit by unit. */
    private void examine() {
        ascii = lane.load(chars, length);
        latin1 = lane.latin1Prefix() == length;
        surrogates = false;
        if (!latin1 && seen(lane.latin1Prefix()) >= Character.MIN_SURROGATE) {
            surrogates = replaceLoneSurrogates();
            lane.load(chars, length);
        }
    }

    private int seen(int from) {
        int seen = 0;
        for (int i = from; i < length; i++) {
            seen |= chars[i];
        }
        return seen;
    }

    /** True when pairs remain. */
    private boolean replaceLoneSurrogates() {
        char[] c = chars;
        int n = length;
        boolean pairs = false;
        for (int i = 0; i < n; i++) {
            if (!Character.isSurrogate(c[i])) {
                continue;
            }
            if (Character.isHighSurrogate(c[i]) && i + 1 < n && Character.isLowSurrogate(c[i + 1])) {
                pairs = true;
                i++;
            } else {
                c[i] = REPLACEMENT;
            }
        }
        return pairs;
    }
}
