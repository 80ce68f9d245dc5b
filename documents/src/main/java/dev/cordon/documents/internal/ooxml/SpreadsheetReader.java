package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sheets of a workbook in its own order, row by row, with comments, drawings, headers and footers. Not thread-safe. */
final class SpreadsheetReader {

    private final OoxmlPackage parts;
    private final Extraction into;
    private final OoxmlReader.Attempt attempt;
    private final SharedStrings strings = new SharedStrings();
    private final NumberFormats formats = new NumberFormats();

    SpreadsheetReader(OoxmlPackage parts, Extraction into, OoxmlReader.Attempt attempt) {
        this.parts = parts;
        this.into = into;
        this.attempt = attempt;
    }

    private record Sheet(String name, String relation, boolean hidden) {}

    void read() {
        boolean binary = parts.has("xl/workbook.bin");
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            if (type.contains("spreadsheetml.sharedstrings") || part.equals("xl/sharedstrings.xml")) {
                attempt.read(part, "strings", in -> strings.read(in, into));
            } else if (type.contains("spreadsheetml.styles")) {
                attempt.read(part, "formats", in -> formats.read(in, into));
            } else if (binary && type.endsWith("ms-excel.sharedstrings")) {
                attempt.read(part, "strings", in -> BinarySheets.strings(in, strings, into));
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        Map<String, String> targets = new HashMap<>();
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            boolean main = type.contains(".main+xml") && (type.contains("spreadsheetml") || type.contains("ms-excel"));
            if (main || part.equals("xl/workbook.xml")) {
                parts.relations(part).forEach(r -> targets.put(r.id(), r.target()));
                attempt.read(part, "workbook", in -> workbook(in, sheets));
            }
        }
        int number = 0;
        for (Sheet sheet : sheets) {
            String part = targets.get(sheet.relation());
            number++;
            if (part != null) {
                sheet(part, number, sheet.name(), sheet.hidden());
            }
        }
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            if (type.contains("spreadsheetml.worksheet")
                    || type.contains("spreadsheetml.chartsheet")
                    || type.contains("ms-excel.macrosheet")) {
                sheet(part, ++number, "", true);
            } else if (binary && (type.endsWith("ms-excel.worksheet") || type.endsWith("ms-excel.chartsheet"))) {
                String place = "sheet[" + ++number + "]";
                attempt.read(
                        part, place, in -> BinarySheets.sheet(in, new RowBuffer(into, place, null), strings, into));
            }
        }
    }

    private void workbook(InputStream in, List<Sheet> sheets) throws IOException {
        StringBuilder names = new StringBuilder();
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("sheet")) {
                    String name = xml.attribute("name");
                    String state = xml.attribute("state");
                    String relation = relationId(xml);
                    sheets.add(
                            new Sheet(name == null ? "" : name, relation, state != null && !state.equals("visible")));
                    names.append(name).append('\n');
                } else if (xml.isStart() && xml.name().equals("definedName")) {
                    names.append(xml.attribute("name"))
                            .append(' ')
                            .append(xml.textOfElement(4096))
                            .append('\n');
                }
            }
        }
        into.place("names", names);
    }

    static String relationId(XmlPart xml) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("id") && xml.attributeNamespace(i).endsWith("/relationships")) {
                return xml.attributeValue(i);
            }
        }
        return "";
    }

    private void sheet(String part, int number, String name, boolean hidden) {
        String place = (hidden ? "hiddenSheet[" : "sheet[") + number + "]";
        boolean read = attempt.read(part, place, in -> new SheetText(into, place, name, strings, formats).read(in));
        if (!read) {
            return;
        }
        for (OoxmlPackage.Relation relation : parts.relations(part)) {
            String kind = relation.type();
            if (relation.external()) {
                into.place(place + ".links", relation.target());
            } else if (kind.equals("comments")) {
                attempt.read(relation.target(), place + ".comments", in -> comments(in, place));
            } else if (kind.equals("threadedComment") || kind.equals("drawing")) {
                String inner = place + (kind.equals("drawing") ? ".drawing" : ".comments");
                attempt.read(relation.target(), inner, in -> AnyXml.read(in, inner, into));
            }
        }
    }

    private void comments(InputStream in, String place) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("comment")) {
                    String cell = xml.attribute("ref");
                    into.place(
                            place + ".comment[" + cellOf(cell == null ? "" : cell) + "]", xml.textOfElement(1 << 16));
                } else if (xml.isStart() && xml.name().equals("author")) {
                    into.place(place + ".comments", xml.textOfElement(4096));
                }
            }
        } catch (IOException e) {
            into.gap(GapCode.UNREADABLE, place + ".comments");
        }
    }

    // A place holds no words of the file, so only what is a cell's name is taken.
    private static String cellOf(String written) {
        int column = SheetText.column(written);
        int row = SheetText.row(written);
        return column > 0 && row > 0 ? RowBuffer.name(column, row) : "";
    }
}
