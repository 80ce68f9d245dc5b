package dev.cordon.internal.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The start windows of each expression of a set that fast layers found in one text. Reused from text to text; not thread-safe. */
final class WindowTable {

    private @Nullable StartWindows[] windows = new StartWindows[0];
    private final IntStack touched = new IntStack();

    /** Begins a text; windows of the one before are forgotten. */
    void begin(int expressions) {
        for (int k = 0; k < touched.size(); k++) {
            StartWindows used = windows[touched.get(k)];
            if (used != null) {
                used.clear();
            }
        }
        touched.clear();
        if (windows.length < expressions) {
            windows = Arrays.copyOf(windows, expressions);
        }
    }

    /** Notes that matches of an expression may start in {@code [first, last]}. */
    void add(int expression, int first, int last) {
        if (first > last) {
            return;
        }
        StartWindows known = windows[expression];
        if (known == null) {
            known = new StartWindows();
            windows[expression] = known;
        }
        if (known.size() == 0) {
            touched.push(expression);
        }
        known.add(first, last);
    }

    /** Expressions with a window. */
    IntStack touched() {
        return touched;
    }

    /** The windows of a touched expression, in order. */
    StartWindows of(int expression) {
        StartWindows known = windows[expression];
        if (known == null) {
            throw new IllegalArgumentException("expression " + expression + " has no window");
        }
        known.settle();
        return known;
    }

    long memoryBytes() {
        long bytes = 8L * windows.length + touched.memoryBytes();
        for (StartWindows used : windows) {
            bytes += used == null ? 0 : used.memoryBytes();
        }
        return bytes;
    }
}
