package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;

/** The text of a slide or of its notes, paragraph by paragraph. A slide left out of the show has places of its own. Not thread-safe. */
final class SlideText {

    private final Extraction into;
    private String place;

    SlideText(Extraction into, String place) {
        this.into = into;
        this.place = place;
    }

    void read(InputStream in) throws IOException {
        StringBuilder alt = new StringBuilder();
        try (XmlPart xml = new XmlPart(in, into)) {
            boolean inText = false;
            while (xml.next()) {
                if (xml.isText()) {
                    if (inText) {
                        xml.textTo(into);
                    }
                } else if (xml.isStart()) {
                    inText = xml.name().equals("t");
                    start(xml, alt);
                } else if (xml.isEnd()) {
                    inText = false;
                    if (xml.name().equals("p")) {
                        into.append('\n');
                    }
                }
            }
        } finally {
            into.end();
            into.place(place + ".alt", alt);
        }
    }

    private void start(XmlPart xml, StringBuilder alt) {
        switch (xml.name()) {
            case "sld" -> {
                String show = xml.attribute("show");
                if ("0".equals(show) || "false".equals(show)) {
                    place = "hidden" + Character.toUpperCase(place.charAt(0)) + place.substring(1);
                }
                into.begin(place);
            }
            case "notes" -> into.begin(place);
            case "br" -> into.append('\n');
            case "tab" -> into.append('\t');
            default -> AnyXml.describe(xml, alt);
        }
    }
}
