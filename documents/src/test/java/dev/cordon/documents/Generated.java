package dev.cordon.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.GregorianCalendar;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;

/** Documents of the tests other than Office packages, written by the libraries that know how. */
final class Generated {

    private Generated() {}

    static PDDocument pdf(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setCreationDate(new GregorianCalendar(2026, 0, 2));
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.setLeading(13);
                content.newLineAtOffset(40, 740);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] plantedPdf() throws IOException {
        PDDocument document = pdf("planted-page1", "planted-page2");
        document.getDocumentInformation().setTitle("planted-title");
        document.getDocumentInformation().setCustomMetadataValue("Classification", "planted-info");
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("planted-annotation");
        document.getPage(1).getAnnotations().add(note);
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("planted-bookmark");
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        COSDictionary root = new COSDictionary();
        COSDictionary element = new COSDictionary();
        element.setString(COSName.ALT, "planted-pdfalt");
        COSArray kids = new COSArray();
        kids.add(element);
        kids.add(root);
        root.setItem(COSName.K, kids);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        String xmp =
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<rdf:Description xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<dc:creator>somebody</dc:creator><pdfx:MSIP_Label_11111111-2222-3333-4444-555555555555_Name>Secret</pdfx:MSIP_Label_11111111-2222-3333-4444-555555555555_Name>"
                        + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        attach(document, "inner.txt", "planted-attachment");
        return bytes(document);
    }

    private static void attach(PDDocument document, String name, String text) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(
                new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of(name, file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** @param user password to open it; empty limits rights alone */
    static byte[] lockedPdf(String user) throws IOException {
        PDDocument document = pdf("planted-locked");
        AccessPermission permission = new AccessPermission();
        permission.setCanPrint(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, permission);
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return bytes(document);
    }

    static HSSFWorkbook workbook() {
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet one = book.createSheet("planted-xlsname");
        one.createRow(0).createCell(0).setCellValue("planted-xls");
        Cell formula = one.createRow(4).createCell(2);
        formula.setCellFormula("\"planted-\"&\"xlsformula\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        one.getRow(0).createCell(1).setCellValue(4929123412341234d);
        one.getHeader().setCenter("planted-xlsheader");
        var anchor = book.getCreationHelper().createClientAnchor();
        var comment = one.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString("planted-xlscomment"));
        one.getRow(0).getCell(0).setCellComment(comment);
        Sheet two = book.createSheet("Two");
        two.createRow(9).createCell(25).setCellValue("planted-xlshidden");
        book.setSheetHidden(1, true);
        book.createInformationProperties();
        var properties = new org.apache.poi.hpsf.CustomProperties();
        properties.put("Classification", "Secret");
        book.getDocumentSummaryInformation().setCustomProperties(properties);
        return book;
    }

    static byte[] plantedXls() throws IOException {
        try (HSSFWorkbook book = workbook()) {
            return book.getBytes().length > 0 ? written(book) : new byte[0];
        }
    }

    private static byte[] written(HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    static byte[] lockedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("kestrel");
        try (HSSFWorkbook book = workbook()) {
            return written(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] plantedPpt() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            HSLFTextBox box = slide.createTextBox();
            box.setText("planted-ppt");
            HSLFSlide hidden = show.createSlide();
            hidden.setHidden(true);
            hidden.createTextBox().setText("planted-ppthidden");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] lockedPackage(byte[] inner, String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(files)) {
                out.write(inner);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] tarGz(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    static byte[] sevenZip(String name, String text, String password) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile zip = password.isEmpty()
                ? new SevenZOutputFile(channel)
                : new SevenZOutputFile(channel, password.toCharArray())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(name);
            zip.putArchiveEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] odt() {
        String office =
                "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:meta=\"m\" xmlns:dc=\"c\" xmlns:style=\"s\" xmlns:svg=\"v\"";
        return Zips.of()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<office:document-content " + office
                                + "><office:body><office:text><text:tracked-changes><text:deletion><text:p>planted-odtdeleted</text:p></text:deletion></text:tracked-changes>"
                                + "<text:p>planted-<text:span>odt</text:span><office:annotation><text:p>planted-odtcomment</text:p></office:annotation></text:p>"
                                + "<draw:frame><svg:desc>planted-odtalt</svg:desc></draw:frame></office:text></office:body></office:document-content>")
                .with(
                        "styles.xml",
                        "<office:document-styles " + office
                                + "><style:header><text:p>planted-odtheader</text:p></style:header></office:document-styles>")
                .with(
                        "meta.xml",
                        "<office:document-meta " + office
                                + "><office:meta><meta:user-defined meta:name=\"Level\">Secret</meta:user-defined></office:meta></office:document-meta>")
                .with("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>")
                .bytes();
    }

    static byte[] mail() {
        return String.join(
                        "\r\n",
                        "From: ada@acme.example",
                        "To: bob@acme.example",
                        "Subject: =?utf-8?q?planted-subject?=",
                        "msip_labels: MSIP_Label_1_Name=Secret; MSIP_Label_1_Enabled=true",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=\"b\"",
                        "",
                        "--b",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "planted=2Dplain",
                        "--b",
                        "Content-Type: text/html; charset=utf-8",
                        "",
                        "<p>planted-<b>html</b></p>",
                        "--b",
                        "Content-Type: application/octet-stream; name=\"inner.txt\"",
                        "Content-Disposition: attachment; filename=\"inner.txt\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        "cGxhbnRlZC1hdHRhY2hlZA==",
                        "--b--",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] rtf() {
        return ("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}{\\info{\\title planted-rtftitle}}{\\header planted-rtfheader\\par}"
                        + "\\pard planted-rt\\'66 \\u1087?\\'ef{\\deleted planted-rtfdeleted}{\\footnote planted-rtfnote}\\par"
                        + "{\\*\\generator silent;}{\\object{\\*\\objdata 706c616e7465642d7274666f626a656374}}}")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
