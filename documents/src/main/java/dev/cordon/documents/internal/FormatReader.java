package dev.cordon.documents.internal;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.archive.ArchiveReader;
import dev.cordon.documents.internal.archive.ZipReader;
import dev.cordon.documents.internal.markup.HtmlReader;
import dev.cordon.documents.internal.markup.MailReader;
import dev.cordon.documents.internal.markup.RtfReader;
import dev.cordon.documents.internal.markup.XmlDocuments;
import dev.cordon.documents.internal.ole.OleReader;
import dev.cordon.documents.internal.pdf.PdfReader;
import dev.cordon.documents.internal.text.PlainText;
import dev.cordon.documents.internal.text.TextSample;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.TextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Finds out what content is and hands it to the reader of that format. Stateless but for the further readers. */
final class FormatReader {

    private static final int HEAD = 1 << 16;

    private final List<TextExtractor> others;

    FormatReader(List<TextExtractor> others) {
        this.others = List.copyOf(others);
    }

    void read(String name, Content content, Extraction into) throws IOException {
        byte[] head = content.head(HEAD);
        String extension = extension(name);
        String type = Signatures.of(head);
        if (type == null) {
            text(extension, content, head, into);
            return;
        }
        into.type(type);
        switch (type) {
            case "PDF" -> PdfReader.read(content, into);
            case "ZIP" -> ZipReader.read(extension, content, into);
            case "OLE2" -> other(OleReader.read(extension, content, into), content, into);
            case "RTF" -> RtfReader.read(content, into);
            case "GZIP", "BZIP2", "XZ" -> ArchiveReader.compressed(name, type, content, into);
            case "TAR" -> ArchiveReader.tar(content, into);
            case "SEVENZIP" -> ArchiveReader.sevenZip(content, into);
            case "PGP" -> isProtected(into);
            case "RAR" -> rar(head, content, into);
            case "ACCESS" -> access(head, content, into);
            case "MP4" -> media(head, into);
            default -> other(type, content, into);
        }
    }

    private void text(String extension, Content content, byte[] head, Extraction into) throws IOException {
        TextSample sample = TextSample.of(head, content.size() > head.length);
        if (!sample.isText()) {
            into.type("BINARY");
            other("BINARY", content, into);
            return;
        }
        String type = sample.type(extension);
        into.type(type);
        switch (type) {
            case "HTML" -> HtmlReader.read(content, into);
            case "EML" -> MailReader.read(content, into);
            case "XML" -> XmlDocuments.read(content, sample, into);
            case "PGP" -> isProtected(into);
            default -> PlainText.read(content, sample, "CSV".equals(type), into);
        }
    }

    /** Formats without a reader of ours. */
    private void other(String type, Content content, Extraction into) throws IOException {
        if (type.isEmpty()) {
            return;
        }
        for (TextExtractor other : others) {
            if (other.reads(type)) {
                other.extract(content, into);
                return;
            }
        }
        into.gap(Signatures.noText(type) ? GapCode.NO_TEXT : GapCode.UNREADABLE, "");
    }

    private static void isProtected(Extraction into) {
        into.passwordProtected();
        into.gap(GapCode.PROTECTED, "");
    }

    // Headers are encrypted: RAR 4 has a flag in its main header, RAR 5 a header of type 4 in front.
    private void rar(byte[] head, Content content, Extraction into) throws IOException {
        boolean five = head.length > 7 && head[6] == 1;
        boolean hidden = five
                ? head.length > 13 && (head[12] == 4 || head[13] == 4)
                : head.length > 11 && (head[10] & 0x80) != 0;
        if (hidden) {
            isProtected(into);
        } else {
            other("RAR", content, into);
        }
    }

    // A database with a password says so in the clear since 2007, by an encryption provider in its header page.
    private void access(byte[] head, Content content, Extraction into) throws IOException {
        String page = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        boolean provider = page.contains("e\0n\0c\0r\0y\0p\0t")
                || page.contains("encryption")
                || page.contains("C\0r\0y\0p\0t\0o\0g\0r\0a\0p\0h");
        if (provider) {
            isProtected(into);
        } else {
            other("ACCESS", content, into);
        }
    }

    // Sample entries of protected tracks (ISO/IEC 14496-12, 8.12).
    private static void media(byte[] head, Extraction into) {
        String boxes = new String(head, StandardCharsets.ISO_8859_1);
        if (boxes.contains("drms")
                || boxes.contains("drmi")
                || boxes.contains("encv")
                || boxes.contains("enca")
                || boxes.contains("sinf")) {
            into.rightsProtected();
        }
        into.gap(GapCode.NO_TEXT, "");
    }

    private static String extension(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
