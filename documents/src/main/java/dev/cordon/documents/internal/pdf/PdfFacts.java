package dev.cordon.documents.internal.pdf;

import dev.cordon.documents.internal.ooxml.Labels;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** Labels and scripts of a PDF: the information dictionary, XMP, and actions that carry JavaScript. Stateless. */
final class PdfFacts {

    private static final Set<String> STANDARD = Set.of(
            "Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped");

    /** Namespaces of XMP whose properties describe the file, not its class. */
    private static final List<String> DESCRIPTIVE = List.of(
            "http://purl.org/dc/",
            "http://ns.adobe.com/xap/",
            "http://ns.adobe.com/pdf/1.3/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "adobe:ns:meta/",
            "http://www.aiim.org/",
            "http://ns.adobe.com/photoshop/",
            "http://ns.adobe.com/tiff/",
            "http://ns.adobe.com/exif/",
            "http://www.w3.org/XML/1998/namespace",
            "http://ns.adobe.com/InDesign/",
            "http://ns.adobe.com/illustrator/",
            "http://www.npes.org/");

    private static final int LONGEST = 4_096;

    private PdfFacts() {}

    static void read(PDDocument document, Extraction into) throws IOException {
        information(document, into);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            try (InputStream in = into.bounded(metadata.createInputStream(), -1)) {
                xmp(in, into);
            } catch (IOException | IllegalArgumentException e) {
                // Many writers leave XMP malformed, and no reader minds; the text is not concerned.
                into.end();
            }
        }
        if (scripts(document.getDocumentCatalog().getCOSObject())) {
            into.macros();
        }
    }

    private static void information(PDDocument document, Extraction into) {
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        StringBuilder text = new StringBuilder();
        for (COSName key : info.keySet()) {
            COSBase value = info.getDictionaryObject(key);
            String written =
                    value instanceof COSString s ? s.getString() : value instanceof COSName n ? n.getName() : null;
            if (written != null) {
                text.append(key.getName()).append(": ").append(written).append('\n');
                if (!STANDARD.contains(key.getName())) {
                    into.classifier(key.getName(), written);
                    Labels.labelName(key.getName(), written, into);
                }
            }
        }
        into.place("properties", text);
    }

    private static void xmp(InputStream in, Extraction into) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XmlPart xml = new XmlPart(in, into)) {
            String open = null;
            while (xml.next()) {
                if (xml.isStart()) {
                    open = descriptive(xml.namespace()) ? null : xml.name();
                    for (int i = 0; i < xml.attributes(); i++) {
                        String space = xml.attributeNamespace(i);
                        if (!space.isEmpty() && !descriptive(space)) {
                            label(xml.attributeName(i), xml.attributeValue(i), into);
                        }
                        if (!space.isEmpty()) {
                            text.append(xml.attributeValue(i)).append('\n');
                        }
                    }
                } else if (xml.isText()) {
                    StringBuilder value = new StringBuilder();
                    xml.textTo(value);
                    String written = value.toString().strip();
                    if (!written.isEmpty()) {
                        text.append(written).append('\n');
                        label(open, written, into);
                    }
                } else if (xml.isEnd()) {
                    open = null;
                }
            }
        } finally {
            into.place("metadata", text);
        }
    }

    private static void label(@Nullable String name, String value, Extraction into) {
        if (name != null && value.length() <= LONGEST) {
            into.classifier(name, value);
            Labels.labelName(name, value, into);
        }
    }

    private static boolean descriptive(String namespace) {
        return DESCRIPTIVE.stream().anyMatch(namespace::startsWith);
    }

    private static boolean scripts(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.getPDFName("Names"));
        COSDictionary open = catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary d ? d : null;
        boolean named = names != null && names.containsKey(COSName.getPDFName("JavaScript"));
        boolean opens = open != null && "JavaScript".equals(open.getNameAsString(COSName.S));
        return named || opens || triggered(catalog) || fields(catalog);
    }

    private static boolean triggered(COSDictionary holder) {
        COSDictionary actions = holder.getCOSDictionary(COSName.AA);
        if (actions == null) {
            return false;
        }
        for (COSBase action : actions.getValues()) {
            COSBase known = action instanceof org.apache.pdfbox.cos.COSObject o ? o.getObject() : action;
            if (known instanceof COSDictionary d && "JavaScript".equals(d.getNameAsString(COSName.S))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fields(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        for (int i = 0; fields != null && i < Math.min(fields.size(), 1_000); i++) {
            if (fields.getObject(i) instanceof COSDictionary field && triggered(field)) {
                return true;
            }
        }
        return false;
    }
}
