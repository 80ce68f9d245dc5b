package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import org.jspecify.annotations.Nullable;

/** Writes a text that an expression without its assertions matches from end to end. */
final class SampleText {

    private final boolean late;
    private final StringBuilder text = new StringBuilder();

    private SampleText(boolean late) {
        this.late = late;
    }

    /**
     * A sample; null when the expression matches nothing at all.
     *
     * @param late whether to take the last choice everywhere and one repeat more than needed, rather than the first and the least
     */
    static @Nullable String of(Node expression, boolean late) {
        SampleText sample = new SampleText(late);
        return sample.write(expression) ? sample.text.toString() : null;
    }

    private boolean write(Node node) {
        if (node instanceof Node.Chars chars) {
            return writeOneOf(chars.set());
        }
        if (node instanceof Node.Concat concat) {
            return concat.parts().stream().allMatch(this::write);
        }
        if (node instanceof Node.Alternate alternate) {
            return writeChoice(alternate);
        }
        if (node instanceof Node.Repeat repeat) {
            return writeRepeat(repeat);
        }
        // Empty, and assertions as if they were.
        return true;
    }

    private boolean writeOneOf(CodePointSet set) {
        if (set.isEmpty()) {
            return false;
        }
        text.appendCodePoint(late ? set.last(set.rangeCount() - 1) : set.first(0));
        return true;
    }

    private boolean writeChoice(Node.Alternate alternate) {
        int size = alternate.parts().size();
        for (int i = 0; i < size; i++) {
            int before = text.length();
            if (write(alternate.parts().get(late ? size - 1 - i : i))) {
                return true;
            }
            text.setLength(before);
        }
        return false;
    }

    private boolean writeRepeat(Node.Repeat repeat) {
        for (int i = 0; i < repeat.min(); i++) {
            if (!write(repeat.body())) {
                return false;
            }
        }
        int before = text.length();
        if (late && repeat.max() > repeat.min() && !write(repeat.body())) {
            text.setLength(before);
        }
        return true;
    }
}
