package dev.cordon.documents.internal.archive;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a ZIP file is by what lies in it. Stateless. */
final class ZipKinds {

    private static final String ODF = "application/vnd.oasis.opendocument.";

    private ZipKinds() {}

    /** The type, or null for a plain archive. */
    static @Nullable String byNames(List<String> names) {
        boolean types = false;
        String main = null;
        String other = null;
        for (String written : names) {
            String name = written.replace('\\', '/').toLowerCase(Locale.ROOT);
            name = name.startsWith("/") ? name.substring(1) : name;
            types |= name.equals("[content_types].xml");
            if (main == null) {
                main = main(name);
            }
            String found = other(name);
            other = other == null ? found : other;
        }
        if (main != null) {
            return main;
        }
        return types ? "OOXML" : other;
    }

    private static @Nullable String main(String name) {
        if (name.equals("word/document.xml") || name.equals("word/document2.xml")) {
            return "WORD";
        }
        if (name.equals("xl/workbook.xml") || name.equals("xl/workbook.bin")) {
            return "EXCEL";
        }
        if (name.equals("ppt/presentation.xml")) {
            return "POWERPOINT";
        }
        return name.equals("visio/document.xml") ? "VISIO" : null;
    }

    private static @Nullable String other(String name) {
        if (name.equals("meta-inf/manifest.mf")) {
            return "JAR";
        }
        if (name.equals("androidmanifest.xml")) {
            return "APK";
        }
        if (name.endsWith("index/document.iwa")
                || name.equals("index.apxl")
                || name.equals("buildversionhistory.plist")) {
            return "IWORK";
        }
        return null;
    }

    static boolean isOoxml(String type) {
        return switch (type) {
            case "WORD", "EXCEL", "POWERPOINT", "VISIO", "OOXML" -> true;
            default -> false;
        };
    }

    /** The type behind the content of an entry {@code mimetype}, or null. */
    static @Nullable String byMimetype(String mime) {
        if (mime.equals("application/epub+zip")) {
            return "EPUB";
        }
        if (!mime.startsWith(ODF)) {
            return null;
        }
        String kind = mime.substring(ODF.length());
        return kind.startsWith("text")
                ? "ODT"
                : kind.startsWith("spreadsheet")
                        ? "ODS"
                        : kind.startsWith("presentation") ? "ODP" : kind.startsWith("graphics") ? "ODG" : "ODF";
    }
}
