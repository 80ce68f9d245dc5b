package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of one sheet, row by row. A formula's result is text like any other; a formula that writes text itself is handed over too,
 * because its result may hide it. Not thread-safe.
 */
final class SheetText {

    private static final int LARGEST_COLUMN = 16_384;
    private static final int LARGEST_ROW = 1_048_576;
    private static final int SIDE = 1 << 18;

    private final Extraction into;
    private final String place;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final RowBuffer rows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formulas = new StringBuilder();
    private final StringBuilder pageText = new StringBuilder();
    private int row;
    private int column;
    private @Nullable String cellType;
    private int style;
    private boolean inValue;

    SheetText(Extraction into, String place, String title, SharedStrings strings, NumberFormats formats) {
        this.into = into;
        this.place = place;
        this.strings = strings;
        this.formats = formats;
        this.rows = new RowBuffer(into, place, title);
    }

    void read(InputStream in) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isText()) {
                    if (inValue) {
                        xml.textTo(value);
                    }
                } else if (xml.isStart()) {
                    start(xml);
                } else if (xml.isEnd()) {
                    end(xml.name());
                }
            }
        } finally {
            rows.flush();
            into.place(place + ".formulas", formulas);
            into.place(place + ".header", pageText);
        }
    }

    private void start(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "c" -> cell(xml);
            case "v", "t" -> inValue = true;
            case "row" -> {
                String r = xml.attribute("r");
                int given = r == null ? 0 : number(r);
                row = given > 0 && given <= LARGEST_ROW ? given : row + 1;
                column = 0;
            }
            case "f" -> formula(xml.textOfElement(SIDE));
            case "rPh" -> xml.skip();
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                pageText.append(xml.textOfElement(SIDE)).append('\n');
            case "dataValidation" -> {
                String prompt = xml.attribute("prompt");
                String error = xml.attribute("error");
                formulas.append(prompt == null ? "" : prompt + '\n').append(error == null ? "" : error + '\n');
            }
            case "formula1", "formula2" -> formula(xml.textOfElement(SIDE));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> finish();
            case "row" -> rows.endRow();
            default -> {}
        }
    }

    private void cell(XmlPart xml) {
        cellType = null;
        style = 0;
        int given = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            String attribute = xml.attributeName(i);
            if (attribute.equals("r")) {
                given = column(xml.attributeValue(i));
            } else if (attribute.equals("t")) {
                cellType = xml.attributeValue(i);
            } else if (attribute.equals("s")) {
                style = number(xml.attributeValue(i));
            }
        }
        column = given > 0 && given <= LARGEST_COLUMN ? given : column + 1;
        value.setLength(0);
    }

    private void finish() {
        if (value.length() == 0) {
            return;
        }
        StringBuilder cell = rows.cell(row, column);
        String type = cellType;
        if (type == null || type.equals("n")) {
            formats.append(value, style, cell);
        } else if (type.equals("s")) {
            strings.appendTo(cell, number(value));
        } else {
            cell.append(value);
        }
        value.setLength(0);
    }

    private void formula(String formula) {
        if (formula.indexOf('"') >= 0 && formulas.length() < SIDE) {
            formulas.append(formula).append('\n');
        }
    }

    /** A whole number, -1 when it is none. */
    static int number(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || n > 100_000_000) {
                return -1;
            }
            n = n * 10 + digit;
        }
        return text.isEmpty() ? -1 : n;
    }

    /** Column of a cell's name, from 1; 0 when it is none. */
    static int column(String cell) {
        int n = 0;
        for (int i = 0; i < cell.length() && i < 4; i++) {
            int letter = (cell.charAt(i) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            n = n * 26 + letter + 1;
        }
        return n;
    }

    static int row(String cell) {
        int at = 0;
        while (at < cell.length() && (cell.charAt(at) < '0' || cell.charAt(at) > '9')) {
            at++;
        }
        return number(cell.substring(at));
    }
}
