package dev.cordon.documents.internal.pdf;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF page by page, in one pass. A page that fails is a gap of that page. Not thread-safe. */
final class PdfText extends PDFTextStripper {

    private static final int DEEPEST_FORM = 50;
    private static final int CHECK_EVERY = 256;

    private final Extraction into;
    private int operators;
    private int forms;
    private boolean wrote;

    PdfText(Extraction into) {
        this.into = into;
        // Articles and beads only change the order of reading.
        setShouldSeparateByBeads(false);
    }

    void read(PDDocument document) throws IOException {
        writeText(document, new Pages());
    }

    @Override
    protected void startPage(PDPage page) {
        into.checkTime();
        wrote = false;
        into.begin(place());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        try {
            super.processPage(page);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            into.end();
            into.gap(GapCode.UNREADABLE, place());
        }
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        into.end();
        if (!wrote && hasImages(page)) {
            into.gap(GapCode.NO_TEXT, place());
        }
        comments(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % CHECK_EVERY == 0) {
            into.checkTime();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form) throws IOException {
        // Forms that show each other would go on until the stack ends.
        if (++forms > DEEPEST_FORM) {
            into.gap(GapCode.DEPTH_LIMIT, place());
        } else {
            super.showForm(form);
        }
        forms--;
    }

    private void comments(PDPage page) {
        StringBuilder comments = new StringBuilder();
        try {
            for (PDAnnotation annotation : page.getAnnotations()) {
                String contents = annotation.getContents();
                if (contents != null && !contents.isBlank()) {
                    comments.append(contents).append('\n');
                }
                String uri = PdfExtras.uri(annotation);
                if (uri != null) {
                    comments.append(uri).append('\n');
                }
            }
        } catch (IOException | RuntimeException e) {
            PdfExtras.passLimit(e);
            into.gap(GapCode.UNREADABLE, place() + ".comments");
        }
        into.place(place() + ".comments", comments);
    }

    private static boolean hasImages(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            return name != null;
        }
        return false;
    }

    private String place() {
        return "page[" + getCurrentPageNo() + "]";
    }

    /** Takes what the stripper writes. */
    private final class Pages extends Writer {
        @Override
        public void write(char[] text, int offset, int length) {
            for (int i = offset; i < offset + length && !wrote; i++) {
                wrote = text[i] > ' ';
            }
            into.append(text, offset, length);
        }

        @Override
        public void write(String text) {
            for (int i = 0; i < text.length() && !wrote; i++) {
                wrote = text.charAt(i) > ' ';
            }
            into.append(text);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
