package dev.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to exhaust whoever opens them, read by a process with a heap of 256 MiB: each ends within its time with a gap that says
 * why, and the process is still there for the next.
 */
class BombsTest {

    private static final int ZEROS = 100 << 20;

    @TempDir
    Path folder;

    @Test
    void everyBombIsBoundedAndNamed() throws IOException {
        Map<String, GapCode> bombs = new LinkedHashMap<>();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        add(bombs, contents, "zeros.zip", GapCode.RATIO_LIMIT, zip("zeros.bin", ZEROS));
        add(bombs, contents, "zeros.gz", GapCode.RATIO_LIMIT, gzip(ZEROS));
        add(bombs, contents, "nested.zip", GapCode.DEPTH_LIMIT, nested(30));
        add(bombs, contents, "many.zip", GapCode.ENTRY_LIMIT, many(5_000));
        add(bombs, contents, "wide.zip", GapCode.ENTRY_LIMIT, wide(40));
        add(bombs, contents, "sameagain.zip", GapCode.DEPTH_LIMIT, repeating());
        add(bombs, contents, "laughs.docx", GapCode.UNREADABLE, laughs());
        add(bombs, contents, "laughs.xml", GapCode.UNREADABLE, entities().getBytes(StandardCharsets.UTF_8));
        add(
                bombs,
                contents,
                "deep.docx",
                GapCode.DEPTH_LIMIT,
                Ooxml.docx("<w:p>".repeat(200_000) + "</w:p>".repeat(200_000)).bytes());
        add(
                bombs,
                contents,
                "page.xlsx",
                GapCode.RATIO_LIMIT,
                Ooxml.docx("").with("xl/workbook.xml", " ".repeat(8 << 20)).bytes());
        try (FileInspector inspector = FileInspector.isolated(new WorkerOptions(1, 256, 1_000))) {
            inspector.inspect(new ByteArrayInputStream("warm".getBytes(StandardCharsets.UTF_8)), "a.txt", limits());
            for (Map.Entry<String, byte[]> bomb : contents.entrySet()) {
                InspectedFile file =
                        inspector.inspect(new ByteArrayInputStream(bomb.getValue()), bomb.getKey(), limits());
                assertThat(file.gapCodes()).as(bomb.getKey()).contains(bombs.get(bomb.getKey()));
                assertThat(file.gapCodes())
                        .as(bomb.getKey())
                        .doesNotContain(GapCode.WORKER_FAILED, GapCode.MEMORY_LIMIT);
            }
        }
        System.out.println("bombs: " + contents.size());
    }

    @Test
    void elementsAsDeepAsTheyLikeHideNothing() throws IOException {
        byte[] page = ("<html>" + "<div>".repeat(100_000) + "planted").getBytes(StandardCharsets.UTF_8);
        try (FileInspector inspector = FileInspector.isolated(new WorkerOptions(1, 256, 10))) {
            InspectedFile file = inspector.inspect(new ByteArrayInputStream(page), "deep.html", limits());
            assertThat(file.gaps()).isEmpty();
            assertThat(file.segments().get(0).text().value()).contains("planted");
        }
    }

    @Test
    void aSheetOfAMillionRowsDoesNotNeedMemoryForThem() throws IOException {
        Path sheet = folder.resolve("rows.xlsx");
        try (OutputStream out = Files.newOutputStream(sheet)) {
            rows(out, 1_000_000);
        }
        try (FileInspector inspector = FileInspector.isolated(new WorkerOptions(1, 64, 10))) {
            InspectedFile file = inspector.facts(sheet, "rows.xlsx", limits().withInflatedBytes(1L << 30));

            assertThat(file.gaps()).isEmpty();
            assertThat(file.detectedType()).isEqualTo("EXCEL");
            assertThat(file.textLength()).isGreaterThan(20_000_000);
            assertThat(inspector
                            .facts(sheet, "rows.xlsx", limits().withTextLength(1_000_000))
                            .gapCodes())
                    .containsExactly(GapCode.TEXT_LIMIT);
        }
    }

    @Test
    void aPdfOfFiveThousandPagesEndsInTimeAndSaysSo() throws IOException {
        String[] pages = new String[5_000];
        java.util.Arrays.setAll(pages, i -> "page number " + (i + 1) + "\nwith a second line of text");
        Path pdf = folder.resolve("pages.pdf");
        Files.write(pdf, Generated.bytes(Generated.pdf(pages)));
        try (FileInspector inspector = FileInspector.isolated(new WorkerOptions(1, 256, 10))) {
            InspectedFile cut = inspector.facts(pdf, "pages.pdf", FileLimits.DEFAULT.withTime(Duration.ofMillis(700)));
            assertThat(cut.detectedType()).isEqualTo("PDF");
            assertThat(cut.gapCodes()).containsExactly(GapCode.TIME_LIMIT);

            InspectedFile whole = inspector.inspect(pdf, "pages.pdf", limits());
            assertThat(whole.gaps()).isEmpty();
            assertThat(whole.segments()).hasSizeGreaterThanOrEqualTo(5_000);
            assertThat(whole.segments().stream()
                            .filter(s -> s.place().equals("page[4321]"))
                            .findFirst()
                            .orElseThrow()
                            .text()
                            .value())
                    .contains("page number 4321");
        }
    }

    private static FileLimits limits() {
        return FileLimits.DEFAULT.withTime(Duration.ofSeconds(60));
    }

    private static void add(
            Map<String, GapCode> bombs, Map<String, byte[]> contents, String name, GapCode code, byte[] bytes) {
        bombs.put(name, code);
        contents.put(name, bytes);
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zeros(zip, zeros);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zeros(zip, zeros);
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, int count) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < count; i += block.length) {
            out.write(block);
        }
    }

    private static byte[] nested(int depth) {
        byte[] inner = Zips.of().with("a.txt", "end").bytes();
        for (int i = 0; i < depth; i++) {
            inner = Zips.of().with("in.zip", inner).bytes();
        }
        return inner;
    }

    private static byte[] many(int count) {
        Zips zips = Zips.of();
        for (int i = 0; i < count; i++) {
            zips.with("f" + i, "x");
        }
        return zips.bytes();
    }

    /** Entries to the power of the depth. */
    private static byte[] wide(int width) {
        byte[] inner = many(width);
        for (int depth = 0; depth < 3; depth++) {
            Zips zips = Zips.of();
            for (int i = 0; i < width; i++) {
                zips.with("in" + i + ".zip", inner);
            }
            inner = zips.bytes();
        }
        return inner;
    }

    /** As an archive that holds itself: at every depth an archive with the same entry and another such archive. */
    private static byte[] repeating() {
        byte[] inner = Zips.of().with("r/r.zip", "").bytes();
        for (int i = 0; i < 12; i++) {
            inner = Zips.of().with("r/r.zip", inner).with("r/again.zip", inner).bytes();
        }
        return inner;
    }

    private static String entities() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            out.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return out.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><lolz>&lol19;&file;</lolz>")
                .toString();
    }

    private static byte[] laughs() {
        return Zips.of()
                .with("[Content_Types].xml", Ooxml.types("word/document.xml", "wordprocessingml.document.main+xml"))
                .with("word/document.xml", entities())
                .bytes();
    }

    private static void rows(OutputStream out, int count) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(
                    zip,
                    "[Content_Types].xml",
                    Ooxml.types(
                            "xl/workbook.xml",
                            "spreadsheetml.sheet.main+xml",
                            "xl/worksheets/sheet1.xml",
                            "spreadsheetml.worksheet+xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", Ooxml.rels("rId1", "worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            StringBuilder block = new StringBuilder();
            for (int i = 1; i <= count; i++) {
                block.append("<row r=\"")
                        .append(i)
                        .append("\"><c r=\"A")
                        .append(i)
                        .append("\"><v>")
                        .append(i * 7919L)
                        .append("</v></c><c r=\"B")
                        .append(i)
                        .append("\" t=\"inlineStr\"><is><t>name ")
                        .append(Integer.toHexString(i * 31))
                        .append("</t></is></c></row>");
                if (block.length() > 1 << 16) {
                    zip.write(block.toString().getBytes(StandardCharsets.US_ASCII));
                    block.setLength(0);
                }
            }
            zip.write((block + "</sheetData></worksheet>").getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
