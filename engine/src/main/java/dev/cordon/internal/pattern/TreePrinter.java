package dev.cordon.internal.pattern;

/**
 * Writes a tree as an expression over code points that says everything explicitly: no flags that matter, no short classes, folding
 * written out. RE2/J reads it with the meaning of the tree; plans and tests show it.
 */
public final class TreePrinter extends NodePrinter {

    private TreePrinter() {}

    /** The expression. */
    public static String print(Node node) {
        TreePrinter printer = new TreePrinter();
        printer.node(node);
        return printer.out.toString();
    }

    @Override
    protected void set(CodePointSet set) {
        if (set.size() == 1) {
            character(set.first(0));
            return;
        }
        if (set.equals(CodePointSet.ALL)) {
            out.append("(?s:.)");
            return;
        }
        CodePointSet rest = set.complement();
        boolean negated = rest.rangeCount() < set.rangeCount() || set.isEmpty();
        CodePointSet shown = negated ? rest : set;
        out.append(negated ? "[^" : "[");
        for (int i = 0; i < shown.rangeCount(); i++) {
            character(shown.first(i));
            if (shown.last(i) > shown.first(i)) {
                out.append(shown.last(i) > shown.first(i) + 1 ? "-" : "");
                character(shown.last(i));
            }
        }
        out.append(']');
    }

    @Override
    protected boolean isItem(CodePointSet set) {
        return true;
    }

    private void character(int c) {
        if (c < 0x80) {
            literal(c);
        } else {
            out.append("\\x{").append(Integer.toHexString(c)).append('}');
        }
    }

    @Override
    protected void assertion(Node.Assertion.Kind kind) {
        out.append(
                switch (kind) {
                    case BEGIN_TEXT -> "\\A";
                    case END_TEXT -> "\\z";
                    case BEGIN_LINE -> "(?m:^)";
                    case END_LINE -> "(?m:$)";
                    case WORD_BOUNDARY -> "\\b";
                    case NOT_WORD_BOUNDARY -> "\\B";
                });
    }
}
