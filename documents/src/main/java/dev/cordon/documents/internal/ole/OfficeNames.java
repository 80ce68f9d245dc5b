package dev.cordon.documents.internal.ole;

/** Names that tell what an OLE2 container holds. Stateless. */
final class OfficeNames {

    /** Stream or storage in the root, and the type it stands for. */
    static final String[][] STREAMS = {
        {"WordDocument", "WORD"},
        {"Workbook", "EXCEL"},
        {"Book", "EXCEL"},
        {"PowerPoint Document", "POWERPOINT"},
        {"PP97_DUALSTORAGE", "POWERPOINT"},
        {"PP40", "POWERPOINT"},
        {"VisioDocument", "VISIO"},
        {"Quill", "PUBLISHER"},
        {"__properties_version1.0", "MSG"},
        {"__nameid_version1.0", "MSG"},
    };

    private OfficeNames() {}

    /** The Office type that a file of this extension has, or {@code otherwise}. */
    static String byExtension(String extension, String otherwise) {
        if (extension.startsWith("doc") || extension.startsWith("dot")) {
            return "WORD";
        }
        if (extension.startsWith("xl")) {
            return "EXCEL";
        }
        boolean slides = extension.startsWith("ppt") || extension.startsWith("pps") || extension.startsWith("pot");
        return slides ? "POWERPOINT" : extension.startsWith("vs") ? "VISIO" : otherwise;
    }
}
