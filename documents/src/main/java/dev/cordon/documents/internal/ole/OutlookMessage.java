package dev.cordon.documents.internal.ole;

import dev.cordon.documents.spi.Extraction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * Outlook messages (MS-OXMSG): a stream for each property, named by its tag and type. All text is read, whatever its tag; attachments
 * are files of their own. Stateless.
 */
final class OutlookMessage {

    private static final String PROPERTY = "__substg1.0_";
    private static final int LARGEST = 16 << 20;
    private static final int DEEPEST = 10;
    private static final String BODY = "1000";
    private static final String HTML = "1013";
    private static final String DATA = "3701";
    private static final String LONG_NAME = "3707";
    private static final String SHORT_NAME = "3704";

    private OutlookMessage() {}

    static void read(DirectoryNode root, Extraction into) throws IOException {
        message(root, "", 0, into);
    }

    private static void message(DirectoryEntry directory, String prefix, int depth, Extraction into)
            throws IOException {
        StringBuilder properties = new StringBuilder();
        for (Entry entry : directory) {
            String name = entry.getName();
            if (entry instanceof DocumentEntry document && name.startsWith(PROPERTY) && name.length() >= 20) {
                property(directory, document, name.substring(12, 16), name.substring(16, 20), prefix, properties, into);
            }
        }
        into.place(prefix + "headers", properties);
        int attachment = 0;
        for (Entry entry : directory) {
            if (entry instanceof DirectoryEntry inner && depth < DEEPEST) {
                if (entry.getName().startsWith("__attach")) {
                    attachment(inner, ++attachment, prefix, depth, into);
                } else if (entry.getName().startsWith("__recip")) {
                    message(inner, prefix + "recipient.", depth + 1, into);
                }
            }
        }
    }

    private static void property(
            DirectoryEntry directory,
            DocumentEntry entry,
            String tag,
            String type,
            String prefix,
            StringBuilder properties,
            Extraction into)
            throws IOException {
        boolean wide = type.equals("001F");
        boolean html = tag.equals(HTML) && type.equals("0102");
        if (!wide && !type.equals("001E") && !html) {
            return;
        }
        byte[] bytes = bytes(directory, entry);
        if (html) {
            into.entry("body.html", new ByteArrayInputStream(bytes), -1);
            return;
        }
        String text = new String(bytes, wide ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252"));
        if (tag.equals(BODY)) {
            into.place(prefix + "body", text);
        } else {
            properties.append(text).append('\n');
        }
        if (text.toLowerCase(Locale.ROOT).contains("msip_label_")) {
            labels(text, into);
        }
    }

    private static void labels(String text, Extraction into) {
        for (String pair : text.replace('\n', ';').split(";")) {
            int equals = pair.indexOf('=');
            int start = pair.indexOf("MSIP_Label_");
            if (start >= 0 && equals > start) {
                into.classifier(
                        pair.substring(start, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
    }

    private static void attachment(DirectoryEntry directory, int number, String prefix, int depth, Extraction into)
            throws IOException {
        String name = "attachment" + number;
        byte[] data = null;
        for (Entry entry : directory) {
            if (!entry.getName().startsWith(PROPERTY) || entry.getName().length() < 20) {
                continue;
            }
            String tag = entry.getName().substring(12, 16);
            String type = entry.getName().substring(16, 20);
            if (entry instanceof DocumentEntry document) {
                if (tag.equals(LONG_NAME) || tag.equals(SHORT_NAME) && name.startsWith("attachment")) {
                    byte[] bytes = bytes(directory, document);
                    name = new String(
                            bytes, type.equals("001F") ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252"));
                } else if (tag.equals(DATA)) {
                    data = bytes(directory, document);
                }
            } else if (tag.equals(DATA) && entry instanceof DirectoryEntry inner) {
                message(inner, prefix + "attached[" + number + "].", depth + 1, into);
            }
        }
        if (data != null) {
            into.entry(name, new ByteArrayInputStream(data), -1);
        }
    }

    private static byte[] bytes(DirectoryEntry directory, DocumentEntry entry) throws IOException {
        try (InputStream in = ((DirectoryNode) directory).createDocumentInputStream(entry)) {
            return in.readNBytes(LARGEST);
        }
    }
}
