package dev.cordon.service.symphony;

import dev.cordon.model.FileFacts;
import dev.cordon.service.http.Part;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an attachment without opening a container: name, size, PDF and ZIP by their first bytes, and the text of plain
 * text files. What is inside other files counts as not submitted. Stateless.
 */
final class AttachmentFacts {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private AttachmentFacts() {}

    static FileFacts of(Part part) {
        String fileName = part.fileName() == null ? "attachment" : part.fileName();
        FileFacts facts = FileFacts.named(fileName).withSize(part.content().length);
        if (starts(part.content(), PDF)) {
            return facts.withDetectedType("PDF");
        }
        if (starts(part.content(), ZIP)) {
            // Office documents are ZIP files too: only the extension of a plain archive settles it.
            return fileName.toLowerCase(Locale.ROOT).endsWith(".zip") ? facts.withDetectedType("ZIP") : facts;
        }
        String text = text(part.content());
        if (text == null) {
            return facts;
        }
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        return facts.withDetectedType(csv ? "CSV" : "TXT")
                .withPasswordProtected(false)
                .withText(text);
    }

    private static boolean starts(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The content as text; null when it is none. */
    private static @Nullable String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
