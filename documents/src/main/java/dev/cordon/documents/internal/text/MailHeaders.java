package dev.cordon.documents.internal.text;

import java.util.Locale;
import java.util.Set;

/** Tells a mail from other text by its first header lines. Stateless. */
final class MailHeaders {

    private static final int LINES = 40;
    private static final Set<String> TELLING = Set.of(
            "received",
            "message-id",
            "mime-version",
            "return-path",
            "from",
            "to",
            "subject",
            "date",
            "delivered-to",
            "content-type",
            "dkim-signature",
            "x-mailer",
            "reply-to",
            "cc",
            "sender",
            "x-originating-ip",
            "content-transfer-encoding",
            "importance");

    private MailHeaders() {}

    static boolean beginsLike(String text) {
        int telling = 0;
        boolean sure = false;
        int at = 0;
        for (int line = 0; line < LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String header = text.substring(at, end);
            at = end + 1;
            if (header.isBlank()) {
                break;
            }
            boolean folded = header.charAt(0) == ' ' || header.charAt(0) == '\t';
            boolean mbox = line == 0 && header.startsWith("From ");
            if (folded && line > 0 || mbox) {
                continue;
            }
            int colon = header.indexOf(':');
            if (colon < 1 || header.substring(0, colon).chars().anyMatch(c -> c <= ' ' || c > '~')) {
                return false;
            }
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            telling += TELLING.contains(name) ? 1 : 0;
            sure |= name.equals("message-id")
                    || name.equals("mime-version")
                    || name.equals("received")
                    || name.equals("from");
        }
        return sure && telling >= 3;
    }
}
