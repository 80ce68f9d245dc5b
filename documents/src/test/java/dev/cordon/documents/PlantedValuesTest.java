package dev.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A value planted in every place of every format is found, once, and in its place. */
class PlantedValuesTest {

    private static final FileInspector INSPECTOR = FileInspector.inProcess(List.of());
    private static final FileLimits LIMITS = FileLimits.DEFAULT.withTime(java.time.Duration.ofSeconds(60));

    @AfterAll
    static void close() {
        INSPECTOR.close();
    }

    @Test
    void word() throws IOException {
        InspectedFile file = inspect("plan.docx", Ooxml.plantedWord());

        assertThat(file.detectedType()).isEqualTo("WORD");
        assertThat(file.macros()).isTrue();
        assertThat(file.classifiers()).containsEntry("Project", "planted-property");
        assertThat(file.gaps()).isEmpty();
        assertPlaces(
                file,
                "body body",
                "table body",
                "inserted body",
                "box body",
                "deleted body.changes",
                "alt body.alt",
                "field body.fields",
                "link body.links",
                "header header[1]",
                "footer footer[1]",
                "comment comments",
                "footnote footnotes",
                "endnote endnotes",
                "property properties",
                "title properties",
                "strange part[1]",
                "embedded word/embeddings/inner.docx!body");
    }

    @Test
    void excel() throws IOException {
        InspectedFile file = inspect("book.xlsx", Ooxml.plantedExcel());

        assertThat(file.detectedType()).isEqualTo("EXCEL");
        assertThat(file.gaps()).isEmpty();
        assertPlaces(
                file,
                "shared sheet[1].A1:C3",
                "inline sheet[1].A1:C3",
                "result sheet[1].A1:C3",
                "hidden hiddenSheet[2].XFD70000:XFD70000",
                "formula sheet[1].formulas",
                "pageheader sheet[1].header",
                "pageheader hiddenSheet[2].header",
                "sheetname names",
                "defined names",
                "cellcomment sheet[1].comment[B7]",
                "drawing sheet[1].drawing",
                "sheetalt sheet[1].drawing.alt");
        String cells = textAt(file, "sheet[1].A1:C3");
        assertThat(cells).contains("4929123412341234").contains("123-45-6789").contains("2000-01-01");
        assertThat(cells).doesNotContain("reading");
        assertThat(file.segments().stream()
                        .filter(s -> s.place().startsWith("sheet[1].A1"))
                        .map(FileSegment::title))
                .containsExactly("planted-sheetname");
    }

    @Test
    void powerPoint() throws IOException {
        InspectedFile file = inspect("talk.pptx", Ooxml.plantedPowerPoint());

        assertThat(file.detectedType()).isEqualTo("POWERPOINT");
        assertPlaces(
                file,
                "slide slide[1]",
                "hiddenslide hiddenSlide[2]",
                "notes slide[1].notes",
                "slidecomment slide[1].comments",
                "slidealt slide[1].alt",
                "slidealt hiddenSlide[2].alt");
    }

    @Test
    void pdf() throws IOException {
        InspectedFile file = inspect("paper.pdf", Generated.plantedPdf());

        assertThat(file.detectedType()).isEqualTo("PDF");
        assertThat(file.macros()).isTrue();
        assertThat(file.classifiers())
                .containsEntry("Classification", "planted-info")
                .containsEntry("MSIP_Label_Name", "Secret")
                .containsEntry("MSIP_Label_11111111-2222-3333-4444-555555555555_Name", "Secret");
        assertPlaces(
                file,
                "page1 page[1]",
                "page2 page[2]",
                "annotation page[2].comments",
                "bookmark bookmarks",
                "pdfalt alt",
                "title properties",
                "info properties",
                "attachment inner.txt!text");
    }

    @Test
    void legacyExcel() throws IOException {
        InspectedFile file = inspect("book.xls", Generated.plantedXls());

        assertThat(file.detectedType()).isEqualTo("EXCEL");
        assertThat(file.classifiers()).containsEntry("Classification", "Secret");
        assertPlaces(
                file,
                "xls sheet[1].A1:C5",
                "xlsformula sheet[1].A1:C5",
                "xlshidden hiddenSheet[2].Z10:Z10",
                "xlsname names",
                "xlsheader sheet[1].header",
                "xlscomment sheet[1].comment[A1]");
        assertThat(textAt(file, "sheet[1].A1:C5")).contains("4929123412341234");
    }

    @Test
    void legacyPowerPoint() throws IOException {
        InspectedFile file = inspect("talk.ppt", Generated.plantedPpt());

        assertThat(file.detectedType()).isEqualTo("POWERPOINT");
        assertPlaces(file, "ppt slide[1]", "ppthidden hiddenSlide[2]");
    }

    @Test
    void openDocument() throws IOException {
        InspectedFile file = inspect("plan.odt", Generated.odt());

        assertThat(file.detectedType()).isEqualTo("ODT");
        assertThat(file.classifiers()).containsEntry("Level", "Secret");
        assertPlaces(
                file, "odt body", "odtcomment comments", "odtdeleted changes", "odtheader header[1]", "odtalt alt");
    }

    @Test
    void mail() throws IOException {
        InspectedFile file = inspect("note.eml", Generated.mail());

        assertThat(file.detectedType()).isEqualTo("EML");
        assertThat(file.classifiers()).containsEntry("MSIP_Label_1_Name", "Secret");
        assertPlaces(file, "subject headers[1]", "plain body[1]", "html body[2]", "attached inner.txt!text");
    }

    @Test
    void rtf() throws IOException {
        InspectedFile file = inspect("plan.rtf", Generated.rtf());

        assertThat(file.detectedType()).isEqualTo("RTF");
        assertPlaces(
                file,
                "rtf body",
                "rtfheader notes",
                "rtftitle notes",
                "rtfnote notes",
                "rtfdeleted body.changes",
                "rtfobject object1!text");
        assertThat(textAt(file, "body"))
                .contains("\u043F\u043F")
                .doesNotContain("silent")
                .doesNotContain("Arial");
    }

    @Test
    void html() throws IOException {
        String page = "<!DOCTYPE html><html><head><title>planted-title</title></head><body><p>planted-<i>html</i></p>"
                + "<img alt='planted-htmlalt'><a href='http://acme.example/planted-link'>x</a><!-- planted-comment --><script>planted-script</script></body></html>";
        assertPlaces(
                inspect("page.html", page.getBytes(StandardCharsets.UTF_8)),
                "title body",
                "html body",
                "htmlalt alt",
                "link links",
                "comment comments",
                "script scripts");
    }

    @Test
    void separatedValuesTellTheirRows() throws IOException {
        StringBuilder csv = new StringBuilder("name,\"note\"\n");
        for (int i = 2; i <= 3_000; i++) {
            csv.append(i == 1_234 ? "planted-csv" : "row" + i)
                    .append(",\"line\nbreak ")
                    .append(i)
                    .append("\"\n");
        }
        InspectedFile file = inspect("list.csv", csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(file.detectedType()).isEqualTo("CSV");
        FileSegment found = file.segments().stream()
                .filter(s -> s.text().value().contains("planted-csv"))
                .findFirst()
                .orElseThrow();
        String[] rows = found.place().substring(5, found.place().length() - 1).split("-");
        assertThat(Integer.parseInt(rows[0])).isLessThanOrEqualTo(1_234).isGreaterThan(900);
        assertThat(Integer.parseInt(rows[1])).isGreaterThanOrEqualTo(1_234).isLessThan(1_500);
        assertThat(String.join(
                        "", file.segments().stream().map(s -> s.text().value()).toList()))
                .isEqualTo(csv.toString());
    }

    @Test
    void charactersSets() throws IOException {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "UTF-8", "Über den Wolken muss die Freiheit wohl grenzenlos sein: planted-text",
                "UTF-16LE", "Plain letters in wide units: planted-text, and some more of them",
                "UTF-16BE", "Plain letters in wide units: planted-text, and some more of them",
                "windows-1252", "Übergröße für Gäste, déjà vu à l'hôtel, señor: planted-text",
                "windows-1251", "Договор подписан сторонами в понедельник, копия у юриста: planted-text",
                "KOI8-R", "Договор подписан сторонами в понедельник, копия у юриста: planted-text",
                "Shift_JIS", "契約書は月曜日に署名されました。写しは法務部にあります。planted-text",
                "GB18030", "合同已于星期一签署，副本由法律部门保存。planted-text",
                "EUC-KR", "계약서는 월요일에 서명되었으며 사본은 법무팀에 있습니다. planted-text"));
        texts.put("IBM866", "Договор подписан сторонами в понедельник, копия у юриста: planted-text");
        for (Map.Entry<String, String> one : texts.entrySet()) {
            InspectedFile file = inspect("note.txt", one.getValue().getBytes(Charset.forName(one.getKey())));
            assertThat(file.detectedType()).as(one.getKey()).isEqualTo("TXT");
            assertThat(textAt(file, "text")).as(one.getKey()).isEqualTo(one.getValue());
        }
        byte[] late = ("x".repeat(100_000) + "Größe").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(textAt(inspect("late.txt", late), "text")).endsWith("xGröße");
        System.out.println("character sets: " + texts.size());
    }

    @Test
    void archives() throws IOException {
        byte[] zip = Zips.of()
                .with("docs/plan.docx", Ooxml.plantedWord())
                .with("a.txt", "planted-zip")
                .with("inner.tgz", Generated.tarGz("deep/b.txt", "planted-tar"))
                .with("c.7z", Generated.sevenZip("d.txt", "planted-seven", ""))
                .bytes();
        InspectedFile file = inspect("all.zip", zip);

        assertThat(file.detectedType()).isEqualTo("ZIP");
        assertThat(file.entries().stream().map(InspectedFile::detectedType))
                .containsExactly("WORD", "TXT", "GZIP", "SEVENZIP");
        List<String> found = places(file);
        assertThat(found)
                .contains(
                        "zip a.txt!text",
                        "tar inner.tgz!inner.tar!deep/b.txt!text",
                        "seven c.7z!d.txt!text",
                        "body docs/plan.docx!body",
                        "embedded docs/plan.docx!word/embeddings/inner.docx!body");
    }

    private static void assertPlaces(InspectedFile file, String... expected) {
        assertThat(places(file)).containsExactlyInAnyOrder(expected);
    }

    /** {@code value place} for each planted value. */
    private static List<String> places(InspectedFile file) {
        List<String> out = new ArrayList<>();
        collect(file, "", out);
        return out;
    }

    private static void collect(InspectedFile file, String container, List<String> out) {
        for (FileSegment segment : file.segments()) {
            String text = segment.text().value();
            for (int at = text.indexOf("planted-"); at >= 0; at = text.indexOf("planted-", at + 1)) {
                int end = at + 8;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) < 0x80) {
                    end++;
                }
                out.add(text.substring(at + 8, end) + " " + container + segment.place());
            }
        }
        for (InspectedFile entry : file.entries()) {
            collect(entry, container + entry.name() + "!", out);
        }
    }

    private static String textAt(InspectedFile file, String place) {
        return file.segments().stream()
                .filter(s -> s.place().equals(place))
                .map(s -> s.text().value())
                .findFirst()
                .orElseThrow();
    }

    private static InspectedFile inspect(String name, byte[] bytes) throws IOException {
        return INSPECTOR.inspect(new ByteArrayInputStream(bytes), name, LIMITS);
    }
}
