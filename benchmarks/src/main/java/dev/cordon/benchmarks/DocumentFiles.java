package dev.cordon.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents of about one MiB, made of shuffled messages with a fixed seed; every hundredth row holds a card number. Stateless. */
final class DocumentFiles {

    static final int SIZE = 1 << 20;
    static final String CARD = "5500 0055 5555 5559";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final int PLANTED_EVERY = 100;
    private static final int LINES_A_PAGE = 50;

    private DocumentFiles() {}

    /** Formats that are measured. */
    enum Format {
        DOCX,
        XLSX,
        PDF,
        CSV
    }

    static byte[] of(Format format) {
        int rows = 2_000;
        byte[] file = write(format, rows);
        for (int i = 0; i < 4 && Math.abs(file.length - SIZE) > SIZE / 50; i++) {
            rows = (int) ((long) rows * SIZE / file.length);
            file = write(format, rows);
        }
        return file;
    }

    private static byte[] write(Format format, int rows) {
        try {
            return switch (format) {
                case DOCX -> docx(rows);
                case XLSX -> xlsx(rows);
                case PDF -> pdf(rows);
                case CSV -> csv(rows);
            };
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    /** Words of the haystacks in an order of their own. */
    private static final class Words {
        private final String[] words =
                String.join(" ", Definitions.haystack("clean-1k")).split("[^A-Za-z]+");
        private final Random random = new Random(7);

        String line(int count) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < count; i++) {
                out.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            return out.toString();
        }

        int number() {
            return random.nextInt(1_000_000);
        }
    }

    private static String planted(int row) {
        return row % PLANTED_EVERY == 0 ? " card " + CARD : "";
    }

    private static byte[] docx(int rows) throws IOException {
        Words words = new Words();
        StringBuilder body = new StringBuilder(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (int i = 1; i <= rows; i++) {
            body.append(
                            "<w:p w:rsidR=\"00A77B3E\"><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(words.line(12))
                    .append("</w:t></w:r><w:r><w:t>")
                    .append(planted(i))
                    .append(' ')
                    .append(words.line(9))
                    .append("</w:t></w:r></w:p>");
        }
        return zip(
                "[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main+xml"),
                "_rels/.rels", rels("officeDocument", "word/document.xml"),
                "word/document.xml", body + "</w:body></w:document>");
    }

    private static byte[] xlsx(int rows) throws IOException {
        Words words = new Words();
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        StringBuilder strings =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 1; i <= rows; i++) {
            sheet.append("<row r=\"")
                    .append(i)
                    .append("\" spans=\"1:4\"><c r=\"A")
                    .append(i)
                    .append("\"><v>")
                    .append(words.number())
                    .append("</v></c><c r=\"B")
                    .append(i)
                    .append("\" t=\"s\"><v>")
                    .append(i - 1)
                    .append("</v></c><c r=\"C")
                    .append(i)
                    .append("\"><v>")
                    .append(words.number())
                    .append(".25</v></c><c r=\"D")
                    .append(i)
                    .append("\" t=\"s\"><v>")
                    .append(words.number() % i)
                    .append("</v></c></row>");
            strings.append("<si><t>").append(words.line(6)).append(planted(i)).append("</t></si>");
        }
        return zip(
                "[Content_Types].xml",
                types(
                        "xl/workbook.xml",
                        "spreadsheetml.sheet.main+xml",
                        "xl/worksheets/sheet1.xml",
                        "spreadsheetml.worksheet+xml",
                        "xl/sharedStrings.xml",
                        "spreadsheetml.sharedStrings+xml",
                        "xl/styles.xml",
                        "spreadsheetml.styles+xml"),
                "_rels/.rels",
                rels("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                        + "relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                rels(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "styles.xml"),
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                sheet + "</sheetData></worksheet>",
                "xl/sharedStrings.xml",
                strings + "</sst>");
    }

    private static byte[] pdf(int rows) throws IOException {
        Words words = new Words();
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (int row = 1; row <= rows; ) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 9);
                    content.setLeading(13);
                    content.newLineAtOffset(40, 750);
                    for (int line = 0; line < LINES_A_PAGE && row <= rows; line++, row++) {
                        content.showText(words.line(14) + planted(row));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] csv(int rows) {
        Words words = new Words();
        StringBuilder out = new StringBuilder("number,text,amount\n");
        for (int i = 1; i <= rows; i++) {
            out.append(words.number())
                    .append(",\"")
                    .append(words.line(8))
                    .append(planted(i))
                    .append("\",")
                    .append(words.number())
                    .append(".25\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String types(String... partsAndTypes) {
        StringBuilder out = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (int i = 0; i < partsAndTypes.length; i += 2) {
            out.append("<Override PartName=\"/")
                    .append(partsAndTypes[i])
                    .append("\" ContentType=\"")
                    .append(TYPE)
                    .append(partsAndTypes[i + 1])
                    .append("\"/>");
        }
        return out + "</Types>";
    }

    private static String rels(String... typesAndTargets) {
        StringBuilder out = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            out.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append("relationships/")
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return out + "</Relationships>";
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
