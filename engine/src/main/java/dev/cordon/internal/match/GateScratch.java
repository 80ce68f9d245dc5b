package dev.cordon.internal.match;

import org.jspecify.annotations.Nullable;

/** What one pass of a {@link LiteralGate} found. Reused; not thread-safe. */
final class GateScratch {

    private @Nullable IntStack[] places = new IntStack[0];
    private final IntStack touched = new IntStack();

    /** Number of ASCII digits in the text. */
    int digits;

    void begin(int expressions) {
        if (places.length < expressions) {
            places = new IntStack[expressions];
        }
        for (int k = 0; k < touched.size(); k++) {
            IntStack used = places[touched.get(k)];
            if (used != null) {
                used.clear();
            }
        }
        touched.clear();
        digits = 0;
    }

    /** Notes that a literal of the expression stands at {@code start}; starts come in ascending order. */
    void add(int expression, int start) {
        IntStack known = places[expression];
        if (known == null) {
            known = new IntStack();
            places[expression] = known;
        }
        if (known.isEmpty()) {
            touched.push(expression);
        }
        known.push(start);
    }

    /** Expressions of which a literal was found. */
    IntStack touched() {
        return touched;
    }

    /** Where literals of the expression stand; null when none does. */
    @Nullable
    IntStack at(int expression) {
        IntStack known = places[expression];
        return known == null || known.isEmpty() ? null : known;
    }

    long memoryBytes() {
        long bytes = 8L * places.length + touched.memoryBytes();
        for (IntStack used : places) {
            bytes += used == null ? 0 : used.memoryBytes();
        }
        return bytes;
    }
}
