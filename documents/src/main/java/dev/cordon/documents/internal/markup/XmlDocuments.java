package dev.cordon.documents.internal.markup;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.odf.OdfText;
import dev.cordon.documents.internal.text.PlainText;
import dev.cordon.documents.internal.text.TextSample;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;

/** XML files: flat OpenDocument, Word and Excel of 2003, and any other. Stateless. */
public final class XmlDocuments {

    private static final String ODF = "application/vnd.oasis.opendocument.";

    private XmlDocuments() {}

    public static void read(Content content, TextSample sample, Extraction into) throws IOException {
        String start = sample.text();
        if (start.contains("<!DOCTYPE") && start.contains("<!ENTITY")) {
            // Entities are never expanded: the text is read as it stands, and what they stand for was not seen.
            PlainText.read(content, sample, false, into);
            into.gap(GapCode.UNREADABLE, "entities");
            return;
        }
        String odf = flat(start);
        into.type(odf != null ? odf : office(start));
        try (InputStream in = content.open()) {
            if (odf != null) {
                if (start.contains("<script:") || start.contains("ooo:script") || start.contains("office:scripts")) {
                    into.macros();
                }
                new OdfText(into).read(in);
            } else {
                AnyXml.read(in, "body", into);
            }
        } catch (IOException e) {
            into.end();
            // Not well-formed: text all the same.
            PlainText.read(content, sample, false, into);
        }
    }

    private static @org.jspecify.annotations.Nullable String flat(String start) {
        int at = start.indexOf(ODF);
        if (!start.contains("office:document") || at < 0) {
            return null;
        }
        String kind = start.substring(at + ODF.length());
        return kind.startsWith("spreadsheet")
                ? "ODS"
                : kind.startsWith("presentation") ? "ODP" : kind.startsWith("text") ? "ODT" : "ODG";
    }

    private static String office(String start) {
        if (start.contains("progid=\"Word.Document\"")) {
            return "WORD";
        }
        if (start.contains("progid=\"Excel.Sheet\"")) {
            return "EXCEL";
        }
        return start.contains("<svg") ? "SVG" : "XML";
    }
}
