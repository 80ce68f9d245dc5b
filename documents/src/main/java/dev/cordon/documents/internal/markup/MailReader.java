package dev.cordon.documents.internal.markup;

import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Mail (RFC 5322 and MIME): headers, bodies, and attachments as files of their own. Stateless. */
public final class MailReader {

    private static final int LARGEST_BODY = 16 << 20;

    private MailReader() {}

    public static void read(Content content, Extraction into) throws IOException {
        MimeConfig limits = MimeConfig.custom()
                .setMaxLineLen(1 << 20)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream mail = new MimeTokenStream(limits);
        mail.setRecursionMode(org.apache.james.mime4j.stream.RecursionMode.M_RECURSE);
        try (InputStream in = content.open()) {
            mail.parse(in);
            new Walk(mail, into).read();
        } catch (MimeException e) {
            throw new IOException("not a mail", e);
        }
    }

    private static final class Walk {
        private final MimeTokenStream mail;
        private final Extraction into;
        private final StringBuilder headers = new StringBuilder();
        private @Nullable String fileName;
        private boolean attached;
        private int bodies;
        private int attachments;
        private int header;

        Walk(MimeTokenStream mail, Extraction into) {
            this.mail = mail;
            this.into = into;
        }

        void read() throws IOException, MimeException {
            for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
                into.checkTime();
                switch (state) {
                    case T_START_HEADER -> {
                        fileName = null;
                        attached = false;
                    }
                    case T_FIELD -> field(mail.getField());
                    case T_END_HEADER -> {
                        into.place("headers[" + ++header + "]", headers);
                        headers.setLength(0);
                    }
                    case T_PREAMBLE, T_EPILOGUE ->
                        body(mail.getInputStream(), "text/plain", StandardCharsets.ISO_8859_1);
                    case T_BODY -> body(mail.getBodyDescriptor());
                    default -> {}
                }
            }
        }

        private void field(Field field) {
            String name = field.getName();
            String value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
            headers.append(name).append(": ").append(value).append('\n');
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("msip_labels")) {
                for (String pair : value.split(";")) {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        into.classifier(
                                pair.substring(0, equals).strip(),
                                pair.substring(equals + 1).strip());
                    }
                }
            }
            if (lower.equals("content-disposition") || lower.equals("content-type")) {
                attached |= value.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
                String given = parameter(value, lower.equals("content-type") ? "name" : "filename");
                fileName = given == null ? fileName : given;
            }
        }

        private void body(BodyDescriptor body) throws IOException {
            String type = body.getMimeType().toLowerCase(Locale.ROOT);
            if (attached || fileName != null || !type.startsWith("text/")) {
                String name = fileName == null ? "attachment" + ++attachments : fileName;
                into.entry(name, mail.getDecodedInputStream(), -1);
                return;
            }
            body(mail.getDecodedInputStream(), type, charset(body.getCharset()));
        }

        private void body(InputStream in, String type, Charset charset) throws IOException {
            String text = new String(in.readNBytes(LARGEST_BODY), charset);
            String place = "body[" + ++bodies + "]";
            if (type.equals("text/html")) {
                HtmlReader.read(text, place, into);
            } else {
                into.place(place, text);
            }
        }

        private static Charset charset(@Nullable String name) {
            try {
                return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.ISO_8859_1;
            }
        }
    }

    private static @Nullable String parameter(String field, String wanted) {
        String lower = field.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(wanted + "=");
        boolean extended = at < 0;
        if (extended) {
            at = lower.indexOf(wanted + "*=");
            at = at < 0 ? lower.indexOf(wanted + "*0") : at;
        }
        if (at < 0) {
            return null;
        }
        String value = field.substring(field.indexOf('=', at) + 1).strip();
        int end = value.startsWith("\"") ? value.indexOf('"', 1) : value.indexOf(';');
        String plain = value.startsWith("\"")
                ? value.substring(1, end < 0 ? value.length() : end)
                : value.substring(0, end < 0 ? value.length() : end);
        int quotes = plain.lastIndexOf('\'');
        return extended && quotes >= 0
                ? java.net.URLDecoder.decode(plain.substring(quotes + 1), StandardCharsets.UTF_8)
                : plain.strip();
    }
}
