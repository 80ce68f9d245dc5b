package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.text.Chunks;
import dev.cordon.documents.spi.Extraction;
import org.jspecify.annotations.Nullable;

/** Collects rows of cells into segments that know their cell range. Not thread-safe. */
public final class RowBuffer {

    private final Extraction into;
    private final String sheet;
    private final @Nullable String title;
    private final StringBuilder text = new StringBuilder();
    private int firstRow;
    private int lastRow;
    private int firstColumn = Integer.MAX_VALUE;
    private int lastColumn;
    private int rowStart;

    /** @param sheet place of the sheet */
    public RowBuffer(Extraction into, String sheet, @Nullable String title) {
        this.into = into;
        this.sheet = sheet;
        this.title = title;
    }

    /** Where the text of the next cell goes; columns and rows count from 1. */
    public StringBuilder cell(int row, int column) {
        if (firstRow == 0) {
            firstRow = row;
        }
        lastRow = Math.max(row, lastRow);
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, column);
        if (text.length() > rowStart) {
            text.append('\t');
        }
        return text;
    }

    public void endRow() {
        if (text.length() > rowStart) {
            text.append('\n');
        }
        rowStart = text.length();
        if (text.length() >= Chunks.rows(into.segments())) {
            flush();
        }
    }

    public void flush() {
        if (text.length() > 0) {
            into.begin(sheet + "." + name(firstColumn, firstRow) + ":" + name(lastColumn, lastRow), title);
            into.append(text);
            into.end();
        }
        text.setLength(0);
        rowStart = 0;
        firstRow = 0;
        lastRow = 0;
        firstColumn = Integer.MAX_VALUE;
        lastColumn = 0;
    }

    /** {@code AB12} for column 28, row 12. */
    public static String name(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
