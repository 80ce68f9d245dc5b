package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;

/**
 * Spells a tree out for RE2/J, without a flag or a short class. Alternatives are captures, so that its parser does not factor them:
 * RE2/J 1.8 reads {@code A|AB|[Aa]} as if it were {@code A|AB|A}.
 */
final class TreeSource {

    private TreeSource() {}

    static String of(Node node) {
        if (node instanceof Node.Chars chars) {
            return set(chars.set());
        } else if (node instanceof Node.Concat concat) {
            StringBuilder s = new StringBuilder();
            concat.parts().forEach(part -> s.append("(?:").append(of(part)).append(')'));
            return s.toString();
        } else if (node instanceof Node.Alternate alternate) {
            StringBuilder s = new StringBuilder();
            alternate
                    .parts()
                    .forEach(part -> s.append(s.length() == 0 ? "(" : "|(")
                            .append(of(part))
                            .append(')'));
            return s.toString();
        } else if (node instanceof Node.Repeat repeat) {
            String max = repeat.max() == Node.Repeat.UNBOUNDED ? "" : String.valueOf(repeat.max());
            return "(?:" + of(repeat.body()) + "){" + repeat.min() + ',' + max + '}' + (repeat.greedy() ? "" : "?");
        } else if (node instanceof Node.Assertion assertion) {
            return switch (assertion.kind()) {
                case BEGIN_TEXT -> "\\A";
                case END_TEXT -> "\\z";
                case BEGIN_LINE -> "(?m:^)";
                case END_LINE -> "(?m:$)";
                case WORD_BOUNDARY -> "\\b";
                case NOT_WORD_BOUNDARY -> "\\B";
            };
        }
        return "";
    }

    private static String set(CodePointSet set) {
        if (set.isEmpty()) {
            return "[^\\x{0}-\\x{10FFFF}]";
        }
        StringBuilder s = new StringBuilder("[");
        for (int i = 0; i < set.rangeCount(); i++) {
            s.append(String.format("\\x{%x}-\\x{%x}", set.first(i), set.last(i)));
        }
        return s.append(']').toString();
    }
}
