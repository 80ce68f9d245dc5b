package dev.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Passwords, limited rights and labels; what is protected is never clean. */
class ProtectionTest {

    private static final FileInspector INSPECTOR = FileInspector.inProcess(List.of());
    private static final FileLimits LIMITS = FileLimits.DEFAULT.withTime(Duration.ofSeconds(60));
    private static final String GUID = "11111111-2222-3333-4444-555555555555";

    @AfterAll
    static void close() {
        INSPECTOR.close();
    }

    @Test
    void whatNeedsAPassword() throws Exception {
        byte[] docx = Ooxml.plantedWord();
        assertLocked("WORD", inspect("a.docx", Generated.lockedPackage(docx, "kestrel")));
        assertLocked("EXCEL", inspect("a.xlsx", Generated.lockedPackage(Ooxml.plantedExcel(), "kestrel")));
        assertLocked("POWERPOINT", inspect("a.pptx", Generated.lockedPackage(Ooxml.plantedPowerPoint(), "kestrel")));
        assertLocked("EXCEL", inspect("a.xls", Generated.lockedXls()));
        assertLocked("PDF", inspect("a.pdf", Generated.lockedPdf("kestrel")));
        assertLocked("SEVENZIP", inspect("a.7z", Generated.sevenZip("a.txt", "planted", "kestrel")));
        assertLocked("ZIP", inspect("a.zip", Zips.of().with("a.txt", "planted").locked()));
        assertLocked(
                "PGP", inspect("a.asc", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n".getBytes(StandardCharsets.US_ASCII)));
        byte[] sealed = Zips.of()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                .with("content.xml", "x")
                .bytes();
        assertLocked("ODT", inspect("a.odt", sealed));
        InspectedFile outer = inspect(
                "b.zip",
                Zips.of().with("in.docx", Generated.lockedPackage(docx, "x")).bytes());
        assertThat(outer.passwordProtected()).isFalse();
        assertThat(outer.entries().get(0).passwordProtected()).isTrue();
        assertThat(outer.gapCodes()).containsExactly(GapCode.PROTECTED);
    }

    @Test
    void whatOnlyLimitsRights() throws Exception {
        InspectedFile pdf = inspect("a.pdf", Generated.lockedPdf(""));
        assertThat(pdf.rightsProtected()).isTrue();
        assertThat(pdf.passwordProtected()).isFalse();
        assertThat(pdf.segments().stream()
                        .filter(s -> s.place().equals("page[1]"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .value())
                .contains("planted-locked");
        assertThat(pdf.gaps()).isEmpty();

        InspectedFile book = inspect("a.xlsx", Generated.lockedPackage(Ooxml.plantedExcel(), "VelvetSweatshop"));
        assertThat(book.rightsProtected()).isTrue();
        assertThat(book.passwordProtected()).isFalse();
        assertThat(book.segments()).isNotEmpty();
    }

    @Test
    void managedRights() throws Exception {
        try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            var spaces = files.getRoot().createDirectory("\u0006DataSpaces");
            spaces.createDirectory("TransformInfo").createDirectory("DRMEncryptedTransform");
            var out = new java.io.ByteArrayOutputStream();
            files.writeFilesystem(out);
            InspectedFile file = inspect("a.docx", out.toByteArray());
            assertThat(file.rightsProtected()).isTrue();
            assertThat(file.passwordProtected()).isFalse();
            assertThat(file.gapCodes()).containsExactly(GapCode.PROTECTED);
        }
    }

    @Test
    void labels() throws Exception {
        byte[] docx = Ooxml.docx(Ooxml.paragraph(Ooxml.run("x")))
                .with("docMetadata/LabelInfo.xml", Ooxml.labelInfo(GUID))
                .with(
                        "docProps/custom.xml",
                        Ooxml.customProperties("MSIP_Label_" + GUID + "_Name", "Top Secret", "Level", "3"))
                .bytes();
        assertThat(inspect("a.docx", docx).classifiers())
                .containsEntry("MSIP_Label_" + GUID + "_Enabled", "true")
                .containsEntry("MSIP_Label_" + GUID + "_Method", "Privileged")
                .containsEntry("MSIP_Label_" + GUID + "_Name", "Top Secret")
                .containsEntry("MSIP_Label_Name", "Top Secret")
                .containsEntry("Level", "3");
        byte[] removed = Ooxml.docx("")
                .with("docMetadata/LabelInfo.xml", Ooxml.labelInfo(GUID).replace("removed=\"0\"", "removed=\"1\""))
                .bytes();
        assertThat(inspect("a.docx", removed).classifiers()).isEmpty();
    }

    @Test
    void contentThatIsNotWhatTheNameSays() throws Exception {
        assertThat(inspect("a.pdf", Ooxml.plantedWord()).detectedType()).isEqualTo("WORD");
        assertThat(inspect("a.docx", Generated.plantedPdf()).detectedType()).isEqualTo("PDF");
        assertThat(inspect("a.docx", Zips.of().with("a.txt", "x").bytes()).detectedType())
                .isEqualTo("ZIP");
        assertThat(inspect("a.txt", "MZ\u0090\0\3\0\0\0".repeat(9).getBytes(StandardCharsets.ISO_8859_1))
                        .detectedType())
                .isEqualTo("PROGRAM");
        assertThat(inspect("a.odt", "no document".getBytes(StandardCharsets.UTF_8))
                        .detectedType())
                .isEqualTo("TXT");
        byte[] cut = java.util.Arrays.copyOf(Ooxml.plantedWord(), 3_000);
        InspectedFile broken = inspect("a.docx", cut);
        assertThat(broken.detectedType()).isEqualTo("WORD");
        assertThat(broken.readable()).isFalse();
        assertThat(broken.gapCodes()).contains(GapCode.UNREADABLE);
        assertThat(inspect("a.png", "\u0089PNG\r\n\u001A\n....".getBytes(StandardCharsets.ISO_8859_1))
                        .gapCodes())
                .containsExactly(GapCode.NO_TEXT);
        assertThat(inspect("empty.docx", new byte[0]).textLength()).isZero();
    }

    @Test
    void anArchiveInAnArchiveIsRefusedUnderTheSymphonyDialect() throws Exception {
        byte[] inner = Zips.of().with("a.txt", "x").bytes();
        InspectedFile nested = inspect("b.zip", Zips.of().with("in.zip", inner).bytes());
        InspectedFile inWord =
                inspect("c.zip", Zips.of().with("a.docx", Ooxml.plantedWord()).bytes());

        assertThat(SymphonyFiles.refuses(nested).orElseThrow().code()).isEqualTo("NESTED_ARCHIVE");
        assertThat(SymphonyFiles.refuses(inWord)).isEmpty();
        assertThat(SymphonyFiles.refuses(inspect("a.zip", inner))).isEmpty();
    }

    private static void assertLocked(String type, InspectedFile file) {
        assertThat(file.detectedType()).isEqualTo(type);
        assertThat(file.passwordProtected()).as(type).isTrue();
        assertThat(file.gapCodes()).as(type).contains(GapCode.PROTECTED);
        assertThat(file.toString()).doesNotContain("planted");
    }

    private static InspectedFile inspect(String name, byte[] bytes) throws Exception {
        return INSPECTOR.inspect(new ByteArrayInputStream(bytes), name, LIMITS);
    }
}
