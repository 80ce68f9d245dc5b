package dev.cordon.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns for people: each as wide as its widest cell, the last as it is. Not thread-safe. */
final class Table {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** @param headings those that start with {@code >} are aligned to the right */
    Table(String... headings) {
        right = new boolean[headings.length];
        String[] shown = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            shown[i] = right[i] ? headings[i].substring(1) : headings[i];
        }
        rows.add(shown);
    }

    void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException("a row has as many cells as there are headings");
        }
        rows.add(cells);
    }

    void print(Output out) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            out.line(line(row, widths));
        }
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : GAP);
            line.append(right[i] ? padding + row[i] : row[i] + padding);
        }
        return line.toString().stripTrailing();
    }
}
