package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads Word, Excel, PowerPoint and Visio packages. Facts come first, then text: documents in their own order, and then every part
 * that no reader claimed, so that text in an unusual part is not missed. Not thread-safe.
 */
public final class OoxmlReader {

    /** Parts that hold no text of the author's. */
    private static final Set<String> SILENT = Set.of(
            "styles",
            "styleswitheffects",
            "theme",
            "fonttable",
            "settings",
            "websettings",
            "presprops",
            "viewprops",
            "tablestyles",
            "calcchain",
            "relationships",
            "numbering",
            "metadata");

    private final OoxmlPackage parts;
    private final Extraction into;
    private final Set<String> done = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int others;

    public OoxmlReader(OoxmlPackage parts, Extraction into) {
        this.parts = parts;
        this.into = into;
    }

    /** Reads everything; the type is known. */
    public void read() throws IOException {
        facts();
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            if (type.contains("wordprocessingml") || type.contains("ms-word")) {
                word(part, type);
            }
        }
        new SpreadsheetReader(parts, into, this::attempt).read();
        new PresentationReader(parts, into, this::attempt).read();
        for (String part : parts.names()) {
            rest(part);
        }
    }

    /** Reads a part once; a failure is a gap of that part. */
    interface PartReader {
        void read(InputStream in) throws IOException;
    }

    /** Runs a reader on a part that is there and was not read yet. */
    interface Attempt {
        boolean read(String part, String place, PartReader reader);
    }

    private boolean attempt(String part, String place, PartReader reader) {
        if (!parts.has(part) || !done.add(part)) {
            return false;
        }
        try (InputStream in = parts.open(part)) {
            reader.read(in);
        } catch (IOException e) {
            into.end();
            into.gap(GapCode.UNREADABLE, place);
        }
        return true;
    }

    private void facts() throws IOException {
        for (String part : parts.names()) {
            String type = parts.typeOf(part);
            if (part.endsWith("vbaproject.bin") || type.contains("vbaproject") || part.contains("/macrosheets/")) {
                into.macros();
            }
        }
        attempt("docmetadata/labelinfo.xml", "labels", in -> Labels.labelInfo(in, into));
        attempt("docprops/custom.xml", "properties", in -> Labels.customProperties(in, into));
        attempt("docprops/core.xml", "properties", in -> AnyXml.read(in, "properties", into));
        attempt("docprops/app.xml", "properties", in -> AnyXml.read(in, "properties", into));
    }

    private void word(String part, String type) {
        String place = place(type);
        if (place != null) {
            attempt(part, place, in -> new WordText(into, place).read(in));
            links(part, place);
        }
    }

    private @org.jspecify.annotations.Nullable String place(String type) {
        if (type.contains("main+xml")) {
            return "body";
        }
        for (String kind : new String[] {"header", "footer", "footnotes", "endnotes", "comments"}) {
            if (type.contains("." + kind + "+xml")) {
                return kind.endsWith("s") ? kind : kind + "[" + numbers.merge(kind, 1, Integer::sum) + "]";
            }
        }
        return type.contains(".document.glossary+xml") ? "glossary" : null;
    }

    private void links(String part, String place) {
        StringBuilder targets = new StringBuilder();
        for (OoxmlPackage.Relation relation : parts.relations(part)) {
            if (relation.external()) {
                targets.append(relation.target()).append('\n');
            }
        }
        into.place(place + ".links", targets);
    }

    private void rest(String part) throws IOException {
        if (done.contains(part)) {
            return;
        }
        boolean xml = part.endsWith(".xml")
                || part.endsWith(".vml")
                || parts.typeOf(part).endsWith("+xml");
        boolean embedded = part.contains("/embeddings/")
                || part.contains("/afchunk")
                || part.endsWith(".html")
                || part.endsWith(".rtf");
        if (embedded && done.add(part)) {
            try (InputStream in = parts.open(part)) {
                into.entry(part, in, parts.compressedSize(part));
            } catch (IOException e) {
                into.gap(GapCode.UNREADABLE, "part[" + ++others + "]");
            }
        } else if (xml && !silent(part)) {
            String place = "part[" + ++others + "]";
            attempt(part, place, in -> AnyXml.read(in, place, into));
        } else if (part.endsWith(".bin")
                && part.startsWith("xl/")
                && parts.typeOf(part).contains("ms-excel")) {
            String place = "part[" + ++others + "]";
            attempt(part, place, in -> BinarySheets.read(in, place, into));
        }
    }

    private boolean silent(String part) {
        if (part.equals("[content_types].xml") || part.contains("_rels/")) {
            return true;
        }
        String type = parts.typeOf(part);
        int dot = type.lastIndexOf('.');
        String last = type.substring(dot + 1).replace("+xml", "");
        return SILENT.contains(last);
    }
}
