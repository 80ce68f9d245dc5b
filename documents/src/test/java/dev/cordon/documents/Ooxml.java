package dev.cordon.documents;

/** Writes the Office packages of the tests, with a value planted in every place that is read. */
final class Ooxml {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + OFFICE + "relationships\"";
    private static final String P = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + OFFICE
            + "relationships\"";

    private Ooxml() {}

    static String types(String... partsAndTypes) {
        StringBuilder out = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (int i = 0; i < partsAndTypes.length; i += 2) {
            String type = partsAndTypes[i + 1].contains("/") ? partsAndTypes[i + 1] : TYPE + partsAndTypes[i + 1];
            out.append("<Override PartName=\"/")
                    .append(partsAndTypes[i])
                    .append("\" ContentType=\"")
                    .append(type)
                    .append("\"/>");
        }
        return out.append("</Types>").toString();
    }

    static String rels(String... idsTypesTargets) {
        StringBuilder out = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < idsTypesTargets.length; i += 3) {
            boolean external = idsTypesTargets[i + 2].contains(":");
            out.append("<Relationship Id=\"")
                    .append(idsTypesTargets[i])
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append("relationships/")
                    .append(idsTypesTargets[i + 1])
                    .append("\" Target=\"")
                    .append(idsTypesTargets[i + 2])
                    .append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static Zips docx(String body) {
        return Zips.of()
                .with("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main+xml"))
                .with("_rels/.rels", rels("rId1", "officeDocument", "word/document.xml"))
                .with("word/document.xml", XML + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    }

    /** A value in body, split runs, table, text box, header, footer, comments, notes, changes, alt text, link, properties. */
    static byte[] plantedWord() {
        String body = paragraph(run("planted-") + run("body"))
                + "<w:tbl><w:tr><w:tc>" + paragraph(run("planted-table")) + "</w:tc></w:tr></w:tbl>"
                + paragraph(run("before ") + "<w:ins>" + run("planted-inserted")
                        + "</w:ins><w:del><w:r><w:delText>planted-deleted</w:delText></w:r></w:del>")
                + paragraph(
                        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"planted-alt\"/></wp:inline></w:drawing></w:r>")
                + paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>"
                        + paragraph(run("planted-box"))
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph(run("planted-box"))
                        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>")
                + paragraph("<w:r><w:instrText>HYPERLINK planted-field</w:instrText></w:r>");
        return Zips.of()
                .with(
                        "[Content_Types].xml",
                        types(
                                "word/document.xml", "wordprocessingml.document.main+xml",
                                "word/header1.xml", "wordprocessingml.header+xml",
                                "word/footer1.xml", "wordprocessingml.footer+xml",
                                "word/comments.xml", "wordprocessingml.comments+xml",
                                "word/footnotes.xml", "wordprocessingml.footnotes+xml",
                                "word/endnotes.xml", "wordprocessingml.endnotes+xml",
                                "docProps/custom.xml", "custom-properties+xml",
                                "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
                                "word/vbaProject.bin", "application/vnd.ms-office.vbaProject"))
                .with("_rels/.rels", rels("rId1", "officeDocument", "word/document.xml"))
                .with("word/_rels/document.xml.rels", rels("rId9", "hyperlink", "mailto:planted-link@acme.example"))
                .with("word/document.xml", XML + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>")
                .with("word/header1.xml", XML + "<w:hdr " + W + ">" + paragraph(run("planted-header")) + "</w:hdr>")
                .with("word/footer1.xml", XML + "<w:ftr " + W + ">" + paragraph(run("planted-footer")) + "</w:ftr>")
                .with(
                        "word/comments.xml",
                        XML + "<w:comments " + W + "><w:comment w:id=\"1\">" + paragraph(run("planted-comment"))
                                + "</w:comment></w:comments>")
                .with(
                        "word/footnotes.xml",
                        XML + "<w:footnotes " + W + "><w:footnote>" + paragraph(run("planted-footnote"))
                                + "</w:footnote></w:footnotes>")
                .with(
                        "word/endnotes.xml",
                        XML + "<w:endnotes " + W + "><w:endnote>" + paragraph(run("planted-endnote"))
                                + "</w:endnote></w:endnotes>")
                .with("docProps/custom.xml", customProperties("Project", "planted-property"))
                .with(
                        "docProps/core.xml",
                        XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>planted-title</dc:title></cp:coreProperties>")
                .with("word/vbaProject.bin", new byte[] {1, 2, 3})
                .with(
                        "word/embeddings/inner.docx",
                        docx(paragraph(run("planted-embedded"))).bytes())
                .with("word/strange.xml", XML + "<x><y>planted-strange</y></x>")
                .bytes();
    }

    static String customProperties(String... namesAndValues) {
        StringBuilder out = new StringBuilder(XML + "<Properties xmlns=\"" + OFFICE + "custom-properties\" xmlns:vt=\""
                + OFFICE + "docPropsVTypes\">");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
                    .append(i + 2)
                    .append("\" name=\"")
                    .append(namesAndValues[i])
                    .append("\"><vt:lpwstr>")
                    .append(namesAndValues[i + 1])
                    .append("</vt:lpwstr></property>");
        }
        return out.append("</Properties>").toString();
    }

    static String labelInfo(String id) {
        return XML
                + "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"><clbl:label id=\"{"
                + id
                + "}\" enabled=\"1\" method=\"Privileged\" siteId=\"{11111111-2222-3333-4444-555555555555}\" removed=\"0\"/></clbl:labelList>";
    }

    static String sheet(String rows) {
        return XML + "<worksheet " + S + "><sheetData>" + rows + "</sheetData>"
                + "<headerFooter><oddHeader>planted-pageheader</oddHeader></headerFooter></worksheet>";
    }

    /** A visible and a hidden sheet, shared, inline, numeric, dated and masked cells, a comment, a drawing, a formula. */
    static byte[] plantedExcel() {
        String first =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>planted-inline</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>4.929123412341234E+15</v></c><c r=\"B2\" s=\"1\"><v>123456789</v></c><c r=\"C2\" s=\"2\"><v>36526</v></c></row>"
                        + "<row r=\"3\"><c r=\"C3\" t=\"str\"><f>IF(FALSE,\"planted-formula\",\"x\")</f><v>planted-result</v></c></row>";
        String far = "<row r=\"70000\"><c r=\"XFD70000\" t=\"inlineStr\"><is><t>planted-hidden</t></is></c></row>";
        return Zips.of()
                .with(
                        "[Content_Types].xml",
                        types(
                                "xl/workbook.xml", "spreadsheetml.sheet.main+xml",
                                "xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml",
                                "xl/worksheets/sheet2.xml", "spreadsheetml.worksheet+xml",
                                "xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml",
                                "xl/styles.xml", "spreadsheetml.styles+xml",
                                "xl/comments1.xml", "spreadsheetml.comments+xml",
                                "xl/drawings/drawing1.xml", "drawing+xml"))
                .with("_rels/.rels", rels("rId1", "officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        XML + "<workbook " + S
                                + "><sheets><sheet name=\"planted-sheetname\" sheetId=\"1\" r:id=\"rId1\"/>"
                                + "<sheet name=\"Two\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets>"
                                + "<definedNames><definedName name=\"Limit\">planted-defined</definedName></definedNames></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        rels(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "worksheet",
                                "/xl/worksheets/sheet2.xml"))
                .with("xl/worksheets/sheet1.xml", sheet(first))
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        rels("rId1", "comments", "../comments1.xml", "rId2", "drawing", "../drawings/drawing1.xml"))
                .with("xl/worksheets/sheet2.xml", sheet(far))
                .with(
                        "xl/sharedStrings.xml",
                        XML + "<sst " + S
                                + "><si><r><t>planted-</t></r><r><t>shared</t></r><rPh><t>reading</t></rPh></si></sst>")
                .with(
                        "xl/styles.xml",
                        XML + "<styleSheet " + S
                                + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"000\\-00\\-0000\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .with(
                        "xl/comments1.xml",
                        XML + "<comments " + S
                                + "><authors><author>a</author></authors><commentList><comment ref=\"B7\"><text><t>planted-cellcomment</t></text></comment></commentList></comments>")
                .with(
                        "xl/drawings/drawing1.xml",
                        XML
                                + "<xdr:wsDr xmlns:xdr=\"d\" xmlns:a=\"a\"><xdr:cNvPr id=\"1\" name=\"n\" descr=\"planted-sheetalt\"/><a:t>planted-drawing</a:t></xdr:wsDr>")
                .bytes();
    }

    static String slide(String attributes, String text) {
        return XML + "<p:sld " + P + attributes
                + "><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"n\" descr=\"planted-slidealt\"/></p:nvSpPr>"
                + "<p:txBody><a:p><a:r><a:t>planted-</a:t></a:r><a:r><a:t>" + text
                + "</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>";
    }

    /** Two slides in the order of the presentation and not of the package, the second hidden; notes, a comment, alt text. */
    static byte[] plantedPowerPoint() {
        return Zips.of()
                .with(
                        "[Content_Types].xml",
                        types(
                                "ppt/presentation.xml", "presentationml.presentation.main+xml",
                                "ppt/slides/slide1.xml", "presentationml.slide+xml",
                                "ppt/slides/slide2.xml", "presentationml.slide+xml",
                                "ppt/notesSlides/notesSlide1.xml", "presentationml.notesSlide+xml",
                                "ppt/comments/comment1.xml", "presentationml.comments+xml"))
                .with("_rels/.rels", rels("rId1", "officeDocument", "ppt/presentation.xml"))
                .with(
                        "ppt/presentation.xml",
                        XML + "<p:presentation " + P
                                + "><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId2\"/><p:sldId id=\"257\" r:id=\"rId1\"/></p:sldIdLst></p:presentation>")
                .with(
                        "ppt/_rels/presentation.xml.rels",
                        rels("rId1", "slide", "slides/slide1.xml", "rId2", "slide", "slides/slide2.xml"))
                .with("ppt/slides/slide1.xml", slide(" show=\"0\"", "hiddenslide"))
                .with("ppt/slides/slide2.xml", slide("", "slide"))
                .with(
                        "ppt/slides/_rels/slide2.xml.rels",
                        rels(
                                "rId1",
                                "notesSlide",
                                "../notesSlides/notesSlide1.xml",
                                "rId2",
                                "comments",
                                "../comments/comment1.xml"))
                .with(
                        "ppt/notesSlides/notesSlide1.xml",
                        XML + "<p:notes " + P + "><a:p><a:r><a:t>planted-notes</a:t></a:r></a:p></p:notes>")
                .with(
                        "ppt/comments/comment1.xml",
                        XML + "<p:cmLst " + P + "><p:cm><p:text>planted-slidecomment</p:text></p:cm></p:cmLst>")
                .bytes();
    }
}
