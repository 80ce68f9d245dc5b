package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSheet;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.jspecify.annotations.Nullable;

/** PowerPoint before 2007: slides, notes, comments, headers and footers. Stateless. */
final class LegacyPowerPoint {

    private LegacyPowerPoint() {}

    static void read(DirectoryNode root, Extraction into) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(root)) {
            int number = 0;
            for (HSLFSlide slide : show.getSlides()) {
                into.checkTime();
                slide(slide, "slide[" + ++number + "]", into);
            }
            int master = 0;
            for (HSLFSheet sheet : show.getSlideMasters()) {
                sheet(sheet, "master[" + ++master + "]", into);
            }
            String headers = headers(show.getSlideHeadersFooters()) + headers(show.getNotesHeadersFooters());
            into.place("header", headers);
        }
    }

    private static void slide(HSLFSlide slide, String place, Extraction into) {
        String shown = slide.isHidden() ? "hiddenS" + place.substring(1) : place;
        sheet(slide, shown, into);
        HSLFNotes notes = slide.getNotes();
        if (notes != null) {
            sheet(notes, place + ".notes", into);
        }
        StringBuilder comments = new StringBuilder();
        for (HSLFComment comment : slide.getComments()) {
            comments.append(comment.getText()).append('\n');
        }
        into.place(place + ".comments", comments);
        into.place(place + ".header", headers(slide.getHeadersFooters()));
    }

    private static void sheet(HSLFSheet sheet, String place, Extraction into) {
        StringBuilder text = new StringBuilder();
        try {
            for (List<HSLFTextParagraph> paragraphs : sheet.getTextParagraphs()) {
                text.append(HSLFTextParagraph.getText(paragraphs)).append('\n');
            }
            tables(sheet.getShapes(), text, 0);
        } catch (LimitReachedException e) {
            throw e;
        } catch (RuntimeException e) {
            into.gap(GapCode.UNREADABLE, place);
        }
        into.place(place, text.toString().replace('\r', '\n').replace('\u000B', '\n'));
    }

    private static void tables(List<HSLFShape> shapes, StringBuilder text, int depth) {
        for (HSLFShape shape : shapes) {
            if (shape instanceof HSLFTable table) {
                for (int r = 0; r < table.getNumberOfRows(); r++) {
                    for (int c = 0; c < table.getNumberOfColumns(); c++) {
                        var cell = table.getCell(r, c);
                        text.append(cell == null ? "" : cell.getText()).append('\t');
                    }
                    text.append('\n');
                }
            } else if (shape instanceof ShapeContainer<?, ?> group && depth < 20) {
                List<HSLFShape> inner = group.getShapes().stream()
                        .filter(HSLFShape.class::isInstance)
                        .map(HSLFShape.class::cast)
                        .toList();
                tables(inner, text, depth + 1);
            }
        }
    }

    private static String headers(@Nullable HeadersFooters headers) {
        StringBuilder text = new StringBuilder();
        if (headers != null) {
            add(headers.getHeaderText(), text);
            add(headers.getFooterText(), text);
        }
        return text.toString();
    }

    private static void add(@Nullable String part, StringBuilder text) {
        if (part != null && !part.isBlank()) {
            text.append(part).append('\n');
        }
    }
}
