package dev.cordon.documents.internal.odf;

import dev.cordon.documents.internal.text.Chunks;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;

/** The text of OpenDocument XML by sheet, page and paragraph, with notes, comments, changes and descriptions apart. Not thread-safe. */
public final class OdfText {

    private static final int SIDE = 1 << 18;
    private static final int MOST_SPACES = 1_000;

    private final Extraction into;
    private final StringBuilder annotations = new StringBuilder();
    private final StringBuilder changes = new StringBuilder();
    private final StringBuilder alt = new StringBuilder();
    private final StringBuilder properties = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String place = "body";
    private int sheets;
    private int pages;
    private int annotation;
    private int change;
    private int header;
    private long length;
    private String property = "";

    public OdfText(Extraction into) {
        this.into = into;
    }

    public void read(InputStream in) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            into.begin(place);
            while (xml.next()) {
                if (xml.isText()) {
                    xml.textTo(line);
                } else if (xml.isStart()) {
                    start(xml);
                } else if (xml.isEnd()) {
                    end(xml.name());
                }
            }
        } finally {
            flush();
            into.end();
            into.place("comments", annotations);
            into.place("changes", changes);
            into.place("alt", alt);
            into.place("properties", properties);
        }
    }

    private void start(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "table" -> table(xml);
            case "page" -> {
                flush();
                place = "slide[" + ++pages + "]";
                into.begin(place, xml.attribute("name"));
            }
            case "notes" -> {
                flush();
                into.begin(place + ".notes");
            }
            case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" -> {
                flush();
                into.begin((xml.name().startsWith("h") ? "header[" : "footer[") + ++header + "]");
            }
            case "annotation" -> {
                flush();
                annotation++;
            }
            case "tracked-changes" -> change++;
            case "binary-data" -> xml.skip();
            case "s" -> spaces(xml.attribute("c"));
            case "tab" -> line.append('\t');
            case "line-break" -> line.append('\n');
            case "user-defined" -> {
                String name = xml.attribute("name");
                property = name == null ? "" : name;
                line.setLength(0);
            }
            default -> {}
        }
        if (xml.name().equals("desc") || xml.name().equals("title")) {
            String described = xml.textOfElement(SIDE);
            alt.append(described).append('\n');
        }
    }

    private void table(XmlPart xml) {
        String name = xml.attribute("name");
        if (place.equals("body") || place.startsWith("sheet")) {
            flush();
            place = "sheet[" + ++sheets + "]";
            into.begin(place, name);
        }
    }

    private void spaces(@org.jspecify.annotations.Nullable String count) {
        int n = 1;
        try {
            n = count == null ? 1 : Integer.parseInt(count);
        } catch (NumberFormatException e) {
            n = 1;
        }
        line.append(" ".repeat(Math.max(0, Math.min(n, MOST_SPACES))));
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> paragraph();
            case "table-cell" -> into.append('\t');
            case "table-row" -> into.append('\n');
            case "annotation" -> annotation = Math.max(0, annotation - 1);
            case "tracked-changes" -> change = Math.max(0, change - 1);
            case "notes" -> {
                flush();
                into.begin(place);
            }
            case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" -> {
                flush();
                into.begin(place);
            }
            case "user-defined" -> {
                into.classifier(property, line.toString());
                properties.append(property).append(": ").append(line).append('\n');
                line.setLength(0);
            }
            case "creator", "subject", "keyword", "description", "initial-creator", "generator" -> {
                properties.append(line).append('\n');
                line.setLength(0);
            }
            default -> {}
        }
    }

    private void paragraph() {
        if (annotation > 0) {
            append(annotations);
        } else if (change > 0) {
            append(changes);
        } else {
            length += line.length();
            into.append(line);
            into.append('\n');
            if (length > Chunks.prose()) {
                into.begin(place);
                length = 0;
            }
        }
        line.setLength(0);
    }

    private void append(StringBuilder side) {
        if (side.length() < SIDE) {
            side.append(line).append('\n');
        }
    }

    private void flush() {
        if (line.toString().isBlank()) {
            line.setLength(0);
        }
        into.append(line);
        line.setLength(0);
    }
}
