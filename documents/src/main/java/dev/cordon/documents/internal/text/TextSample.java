package dev.cordon.documents.internal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The beginning of a file that may be text: its character set, and what kind of text it is. Immutable. */
public final class TextSample {

    private final CharsetDetector.@Nullable Found found;
    private final String text;

    private TextSample(CharsetDetector.@Nullable Found found, String text) {
        this.found = found;
        this.text = text;
    }

    /** @param cut whether the file goes on after these bytes */
    public static TextSample of(byte[] head, boolean cut) {
        CharsetDetector.Found found = CharsetDetector.detect(head, cut);
        String text = found == null
                ? ""
                : new String(head, found.bomLength(), head.length - found.bomLength(), found.charset());
        return new TextSample(found, text);
    }

    public boolean isText() {
        return found != null;
    }

    public Charset charset() {
        return found == null ? StandardCharsets.UTF_8 : found.charset();
    }

    public int bomLength() {
        return found == null ? 0 : found.bomLength();
    }

    /** The decoded beginning. */
    public String text() {
        return text;
    }

    /** {@code TXT CSV HTML XML EML PGP}. */
    public String type(String extension) {
        String start = text.stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 512)).toLowerCase(Locale.ROOT);
        if (start.startsWith("-----BEGIN PGP MESSAGE-----")) {
            return "PGP";
        }
        if (lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || lower.startsWith("<head")
                || lower.startsWith("<body")) {
            return "HTML";
        }
        if (lower.startsWith("<?xml")) {
            return lower.contains("<html") ? "HTML" : "XML";
        }
        if (MailHeaders.beginsLike(start)) {
            return "EML";
        }
        if (extension.equals("html") || extension.equals("htm")) {
            return lower.contains("<") ? "HTML" : "TXT";
        }
        if (extension.equals("csv") || extension.equals("tsv")) {
            return "CSV";
        }
        return !extension.equals("txt") && Csv.looksLike(text) ? "CSV" : "TXT";
    }
}
