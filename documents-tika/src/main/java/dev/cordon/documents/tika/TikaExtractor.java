package dev.cordon.documents.tika;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/**
 * Reads Visio, Publisher, OneNote, Access, TNEF and other formats through Apache Tika. Found on the class path by every inspector. Tika
 * is not made for hostile files: use it with {@link dev.cordon.documents.FileInspector#isolated}. Thread-safe.
 */
public final class TikaExtractor implements TextExtractor {

    private static final Set<String> TYPES =
            Set.of("VISIO", "PUBLISHER", "ONENOTE", "ACCESS", "TNEF", "PST", "WORD", "EXCEL", "OLE2", "BINARY");

    private final AutoDetectParser parser = new AutoDetectParser();

    @Override
    public boolean reads(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void extract(Content content, Extraction into) throws IOException {
        BodyText body = new BodyText(into);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Inside(into, body));
        Metadata metadata = new Metadata();
        into.begin("body");
        try (InputStream in = TikaInputStream.get(content.open())) {
            parser.parse(in, body, metadata, context);
        } catch (EncryptedDocumentException e) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
        } catch (TikaException | SAXException e) {
            throw BodyText.limitOr(e);
        } finally {
            into.end();
        }
        if (body.isEmpty()) {
            // Tika answers a format it does not know with nothing.
            into.gap(GapCode.UNREADABLE, "");
        }
    }

    /** Files inside are inspected by Cordon. */
    private record Inside(Extraction into, BodyText body) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(
                InputStream in, org.xml.sax.ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            String name = metadata.get("resourceName");
            body.found();
            into.end();
            into.entry(name == null ? "embedded" : name, in, -1);
            into.begin("body");
        }
    }
}
