package dev.cordon.service.symphony;

import dev.cordon.service.http.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a reader sees of a MessageML or PresentationML message. Inline markup disappears, so that it splits no word; blocks become
 * lines. Mentions are not scanned, as the vendor documents; one that has content is no mention and is refused. Immutable; pure.
 *
 * @param text what is shown
 * @param attributes further values that a client shows or follows, such as links and titles, one a line; may be empty
 */
record MessageText(String text, String attributes) {

    private static final Set<String> ROOTS = Set.of("messageml", "div");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "code", "tt", "sub", "sup", "small", "hash", "cash",
            "emoji", "mention");
    private static final Set<String> STRUCTURE = Set.of(
            "class",
            "style",
            "id",
            "data-format",
            "data-version",
            "data-entity-id",
            "type",
            "colspan",
            "rowspan",
            "entity",
            "icon",
            "iconsrc");
    private static final Map<String, String> SIGNS = Map.of("hash", "#", "cash", "$");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"),
            Map.entry("hellip", "\u2026"),
            Map.entry("mdash", "\u2014"),
            Map.entry("ndash", "\u2013"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("bull", "\u2022"),
            Map.entry("middot", "\u00b7"),
            Map.entry("euro", "\u20ac"),
            Map.entry("pound", "\u00a3"),
            Map.entry("copy", "\u00a9"),
            Map.entry("reg", "\u00ae"),
            Map.entry("trade", "\u2122"));

    /** @throws Fault {@code INVALID} if it is no well-formed message */
    static MessageText read(String message) {
        refuseDocumentType(message);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(message));
            try {
                return new Walk(reader).run();
            } finally {
                reader.close();
            }
        } catch (Fault fault) {
            throw fault;
        } catch (XMLStreamException | RuntimeException e) {
            // Whatever else the parser throws, it is the message's fault.
            throw invalid("the message is not well-formed MessageML");
        }
    }

    /**
     * Looks for a document type where one may stand, before the root. The JDK's parser must not see any: it skips them with bugs of
     * its own, and prints its stack when one ends early.
     */
    private static void refuseDocumentType(String message) {
        int at = 0;
        while (at < message.length()) {
            if (Character.isWhitespace(message.charAt(at))) {
                at++;
            } else if (message.startsWith("<?", at)) {
                at = behind(message, "?>", at + 2);
            } else if (message.startsWith("<!--", at)) {
                at = behind(message, "-->", at + 4);
            } else if (message.startsWith("<!", at)) {
                throw invalid("a message has no document type");
            } else {
                return;
            }
        }
    }

    private static int behind(String message, String end, int from) {
        int at = message.indexOf(end, from);
        return at < 0 ? message.length() : at + end.length();
    }

    // No document type, no entity from outside: a message brings none.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static Fault invalid(String help) {
        return Fault.invalid("INVALID_MESSAGE", "message", help);
    }

    private static final class Walk {
        private final XMLStreamReader reader;
        private final StringBuilder text = new StringBuilder();
        private final List<String> attributes = new ArrayList<>();
        private int depth;
        private int mentionAt;

        Walk(XMLStreamReader reader) {
            this.reader = reader;
        }

        MessageText run() throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        begin(reader.getLocalName().toLowerCase(Locale.ROOT));
                    case XMLStreamConstants.END_ELEMENT ->
                        end(reader.getLocalName().toLowerCase(Locale.ROOT));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> append(entity(reader.getLocalName()));
                    default -> {}
                }
            }
            return new MessageText(text.toString(), String.join("\n", attributes));
        }

        private void begin(String element) {
            if (mentionAt > 0) {
                throw invalid("a mention has no content");
            }
            if (depth == 0 && !ROOTS.contains(element)) {
                throw invalid("a message is a `messageML` element");
            }
            depth++;
            if (element.equals("mention")) {
                mentionAt = depth;
                return;
            }
            line(element);
            String sign = SIGNS.get(element);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
                if (sign != null && name.equals("tag")) {
                    text.append(sign).append(reader.getAttributeValue(i));
                } else if (!STRUCTURE.contains(name)) {
                    attributes.add(reader.getAttributeValue(i));
                }
            }
        }

        private void end(String element) {
            if (depth == mentionAt) {
                mentionAt = 0;
            } else {
                line(element);
            }
            depth--;
        }

        private void line(String element) {
            boolean block = depth > 1 && !INLINE.contains(element);
            if (block && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void append(String characters) {
            if (mentionAt > 0 && !characters.isBlank()) {
                throw invalid("a mention has no content");
            }
            if (mentionAt == 0) {
                text.append(characters);
            }
        }

        private static String entity(String name) {
            String character = ENTITIES.get(name);
            if (character == null) {
                throw invalid("an entity of the message is not known; write the character itself");
            }
            return character;
        }
    }
}
