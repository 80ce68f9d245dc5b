package dev.cordon.internal.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree as an expression over the bytes of UTF-8, in printable ASCII, for engines that match bytes and get no flags. It
 * matches the UTF-8 form of exactly what the tree matches. Assertions must have been stripped.
 */
public final class BytePrinter extends NodePrinter {

    private BytePrinter() {}

    /**
     * The expression.
     *
     * @throws IllegalArgumentException if the tree holds an assertion
     */
    public static String print(Node node) {
        BytePrinter printer = new BytePrinter();
        printer.node(node);
        return printer.out.toString();
    }

    @Override
    protected void assertion(Node.Assertion.Kind kind) {
        throw new IllegalArgumentException("strip assertions first");
    }

    @Override
    protected void set(CodePointSet set) {
        if (set.isEmpty()) {
            throw new IllegalArgumentException("an empty set has no bytes");
        }
        out.append(suffixes(Utf8Ranges.of(set), 0));
    }

    @Override
    protected boolean isItem(CodePointSet set) {
        boolean ascii = set.last(set.rangeCount() - 1) < 0x80;
        return ascii || suffixes(Utf8Ranges.of(set), 0).startsWith("(?:");
    }

    /** The bytes from {@code depth} on of sequences that share all bytes before. */
    private static String suffixes(List<int[]> sequences, int depth) {
        // Lead bytes with the same continuation become one class.
        Map<String, BytePrinter> leads = new LinkedHashMap<>();
        for (int from = 0; from < sequences.size(); ) {
            int[] head = sequences.get(from);
            int to = from + 1;
            while (to < sequences.size() && sameByte(head, sequences.get(to), depth)) {
                to++;
            }
            boolean last = head.length == 2 * (depth + 1);
            String suffix = last ? "" : suffixes(sequences.subList(from, to), depth + 1);
            leads.computeIfAbsent(suffix, s -> new BytePrinter()).range(head[2 * depth], head[2 * depth + 1]);
            from = to;
        }
        StringBuilder choices = new StringBuilder();
        leads.forEach((suffix, lead) -> choices.append(choices.isEmpty() ? "" : "|")
                .append(lead.bracketed())
                .append(suffix));
        return leads.size() == 1 ? choices.toString() : "(?:" + choices + ")";
    }

    private static boolean sameByte(int[] a, int[] b, int depth) {
        return a.length > 2 * depth
                && b.length > 2 * depth
                && a[2 * depth] == b[2 * depth]
                && a[2 * depth + 1] == b[2 * depth + 1];
    }

    private void range(int first, int last) {
        literal(first);
        if (last > first) {
            out.append('-');
            literal(last);
        }
    }

    /** What was collected, as a class unless it is one byte. */
    private String bracketed() {
        boolean single = out.length() == 1 || out.length() == 4 && out.charAt(0) == '\\';
        return single ? out.toString() : "[" + out + "]";
    }
}
