package dev.cordon.documents.internal.xml;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML. A document type declaration is passed over unread and a reference to an entity is an error, so that nothing is
 * ever defined, expanded or fetched; nesting is bounded. Not thread-safe.
 */
public final class XmlPart implements AutoCloseable {

    /** Deeper than any document nests: Word writes some forty levels for a table in a table in a text box. */
    private static final int DEEPEST = 1_000;

    private static final int CHECK_EVERY = 1 << 14;

    private final XMLStreamReader reader;
    private final Extraction extraction;
    private int depth;
    private int events;
    private boolean start;
    private boolean end;
    private boolean text;

    public XmlPart(InputStream in, Extraction extraction) throws IOException {
        this.extraction = extraction;
        try {
            this.reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** Goes to the next event; false at the end of the document. */
    public boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            start = event == XMLStreamConstants.START_ELEMENT;
            end = event == XMLStreamConstants.END_ELEMENT;
            text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("an entity is refused");
            }
            if (start && ++depth > DEEPEST) {
                throw new LimitReachedException(GapCode.DEPTH_LIMIT);
            }
            depth -= end ? 1 : 0;
            if (++events % CHECK_EVERY == 0) {
                extraction.checkTime();
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw asIo(e);
        }
    }

    // The parser of the JDK wraps what a stream throws, and throws runtime exceptions of its own at some broken input.
    private static IOException asIo(Exception e) {
        int links = 0;
        for (Throwable t = e; t != null && links++ < 10; t = t.getCause()) {
            if (t instanceof LimitReachedException limit) {
                throw limit;
            }
        }
        return new IOException("not well-formed", e);
    }

    public boolean isStart() {
        return start;
    }

    public boolean isEnd() {
        return end;
    }

    public boolean isText() {
        return text;
    }

    /** Depth of the element that has just started, or the one around an end or a text. */
    public int depth() {
        return depth;
    }

    /** Local name of the element that starts or ends. */
    public String name() {
        return reader.getLocalName();
    }

    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Value of the attribute of this local name, in whatever namespace. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int i) {
        return reader.getAttributeLocalName(i);
    }

    public String attributeNamespace(int i) {
        String uri = reader.getAttributeNamespace(i);
        return uri == null ? "" : uri;
    }

    public String attributeValue(int i) {
        return reader.getAttributeValue(i);
    }

    /** Hands the characters over without a string in between. */
    public void textTo(Extraction into) {
        into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    public void textTo(StringBuilder into) {
        into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Goes to the end of the element that has just started. */
    public void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            continue;
        }
    }

    /** All text up to the end of the element that has just started, at most {@code most} units of it. */
    public String textOfElement(int most) throws IOException {
        int outside = depth - 1;
        StringBuilder out = new StringBuilder();
        while (next()) {
            if (text && out.length() < most) {
                textTo(out);
            }
            if (end && depth == outside) {
                break;
            }
        }
        return out.length() > most ? out.substring(0, most) : out.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // Nothing of ours is open: the stream belongs to the caller.
            return;
        }
    }
}
