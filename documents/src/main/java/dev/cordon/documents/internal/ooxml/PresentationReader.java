package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads slides in the order of the presentation, each with its notes, comments and alternative texts. Not thread-safe. */
final class PresentationReader {

    private final OoxmlPackage parts;
    private final Extraction into;
    private final OoxmlReader.Attempt attempt;

    PresentationReader(OoxmlPackage parts, Extraction into, OoxmlReader.Attempt attempt) {
        this.parts = parts;
        this.into = into;
        this.attempt = attempt;
    }

    void read() {
        List<String> slides = new ArrayList<>();
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            boolean main =
                    type.contains(".main+xml") && (type.contains("presentationml") || type.contains("ms-powerpoint"));
            if (main || part.equals("ppt/presentation.xml")) {
                Map<String, String> targets = new HashMap<>();
                parts.relations(part).forEach(r -> targets.put(r.id(), r.target()));
                attempt.read(part, "presentation", in -> order(in, targets, slides));
            }
        }
        int number = 0;
        for (String slide : slides) {
            slide(slide, ++number);
        }
        for (String part : parts.names()) {
            if (parts.typeOf(part).contains("presentationml.slide+xml")) {
                slide(part, ++number);
            }
        }
    }

    private void order(InputStream in, Map<String, String> targets, List<String> slides) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("sldId")) {
                    String target = targets.get(SpreadsheetReader.relationId(xml));
                    if (target != null) {
                        slides.add(target);
                    }
                }
            }
        }
    }

    private void slide(String part, int number) {
        String place = "slide[" + number + "]";
        if (!attempt.read(part, place, in -> new SlideText(into, place).read(in))) {
            return;
        }
        for (OoxmlPackage.Relation relation : parts.relations(part)) {
            if (relation.external()) {
                into.place(place + ".links", relation.target());
            } else if (relation.type().equals("notesSlide")) {
                String notes = place + ".notes";
                attempt.read(relation.target(), notes, in -> new SlideText(into, notes).read(in));
            } else if (relation.type().equals("comments")) {
                String comments = place + ".comments";
                attempt.read(relation.target(), comments, in -> AnyXml.read(in, comments, into));
            }
        }
    }
}
