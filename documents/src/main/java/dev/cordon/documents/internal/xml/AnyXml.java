package dev.cordon.documents.internal.xml;

import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The text of XML of any kind: character data by lines, then what attributes say to people. Stateless. */
public final class AnyXml {

    private static final int LONGEST_SIDE = 1 << 20;

    private AnyXml() {}

    /** Text into {@code place}, descriptions of drawings into {@code place.alt}. */
    public static void read(InputStream in, String place, Extraction into) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            StringBuilder alt = new StringBuilder();
            into.begin(place);
            boolean pending = false;
            while (xml.next()) {
                if (xml.isText()) {
                    xml.textTo(into);
                    pending = true;
                } else if (xml.isStart()) {
                    describe(xml, alt);
                } else if (xml.isEnd() && pending && breaks(xml.name())) {
                    into.append('\n');
                    pending = false;
                }
            }
            into.end();
            into.place(place + ".alt", alt);
        }
    }

    // Runs follow each other without a break; everything else is a block or a cell.
    private static boolean breaks(String element) {
        return !element.equals("t") && !element.equals("r") && !element.equals("span") && !element.equals("rPr");
    }

    /** Adds the alternative text of the element that has just started. */
    public static void describe(XmlPart xml, StringBuilder alt) {
        String name = xml.name();
        if (name.equals("cNvPr") || name.equals("docPr") || name.equals("shape") || name.equals("textpath")) {
            add(xml.attribute("descr"), alt);
            add(xml.attribute("title"), alt);
            add(xml.attribute("alt"), alt);
            add(xml.attribute("string"), alt);
        }
    }

    private static void add(@Nullable String text, StringBuilder alt) {
        if (text != null && !text.isBlank() && alt.length() < LONGEST_SIDE) {
            alt.append(text).append('\n');
        }
    }
}
