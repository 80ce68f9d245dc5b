package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Word before 2007, by stories. What was struck out by tracked changes stands in the text of its story. Stateless. */
final class LegacyWord {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char CELL = 0x07;

    private LegacyWord() {}

    private interface Story {
        Range range();
    }

    static void read(DirectoryNode root, Extraction into) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            story("body", document::getRange, into);
            story("header", document::getHeaderStoryRange, into);
            story("footnotes", document::getFootnoteRange, into);
            story("endnotes", document::getEndnoteRange, into);
            story("comments", document::getCommentsRange, into);
            story("boxes", document::getMainTextboxRange, into);
        } catch (OldWordFileFormatException e) {
            try (HWPFOldDocument old = new HWPFOldDocument(root)) {
                story("body", old::getRange, into);
            }
        }
    }

    private static void story(String place, Story story, Extraction into) {
        String text;
        try {
            text = story.range().text();
        } catch (LimitReachedException e) {
            throw e;
        } catch (RuntimeException e) {
            into.gap(GapCode.UNREADABLE, place);
            return;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain(text.charAt(i), plain);
        }
        into.place(place, plain);
    }

    private static void plain(char c, StringBuilder out) {
        switch (c) {
            case '\r', 0x0B, 0x0C -> out.append('\n');
            case CELL -> out.append('\t');
            case FIELD_BEGIN, FIELD_SEPARATOR, FIELD_END -> out.append(' ');
            case 0x1E -> out.append('-');
            default -> {
                if (c >= ' ' || c == '\t' || c == '\n') {
                    out.append(c);
                }
            }
        }
    }
}
