package dev.cordon.internal.evaluate;

import dev.cordon.model.FileFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extensions and the types they stand for. Only extensions whose content is unmistakable are listed: an unknown one is never a
 * mismatch.
 */
public final class FileTypes {

    // Text is text, whatever it says: a detector that sees HTML or CSV in it is not contradicted by the name.
    private static final Set<String> ANY_TEXT = Set.of("TXT", "CSV", "HTML", "XML", "JSON", "EML", "SVG");

    private static final Map<String, Set<String>> TYPES_OF = types();

    private static Map<String, Set<String>> types() {
        Map<String, Set<String>> out = new HashMap<>();
        put(out, Set.of("PDF"), "pdf");
        // Word saves and opens RTF under these names.
        put(out, Set.of("WORD", "RTF"), "doc", "dot");
        put(out, Set.of("WORD"), "docx", "docm", "dotx", "dotm");
        put(out, Set.of("EXCEL"), "xls", "xlt", "xla", "xlsx", "xlsm", "xlsb", "xltx", "xltm", "xlam");
        put(out, Set.of("POWERPOINT"), "ppt", "pps", "pot", "pptx", "pptm", "ppsx", "ppsm", "potx", "potm");
        put(out, Set.of("VISIO"), "vsd", "vss", "vst", "vsdx", "vsdm", "vssx", "vstx");
        put(out, Set.of("ODT"), "odt", "ott", "fodt");
        put(out, Set.of("ODS"), "ods", "ots", "fods");
        put(out, Set.of("ODP"), "odp", "otp", "fodp");
        put(out, Set.of("RTF"), "rtf");
        put(out, Set.of("MSG"), "msg");
        put(out, Set.of("ZIP"), "zip");
        put(out, Set.of("JAR"), "jar", "war", "ear");
        put(out, Set.of("GZIP"), "gz", "tgz");
        put(out, Set.of("BZIP2"), "bz2");
        put(out, Set.of("SEVENZIP"), "7z");
        put(out, Set.of("RAR"), "rar");
        put(out, Set.of("TAR"), "tar");
        put(out, Set.of("PNG"), "png");
        put(out, Set.of("JPEG"), "jpg", "jpeg");
        put(out, Set.of("GIF"), "gif");
        // A type detector sees no difference between a CSV file and plain text.
        put(out, Set.of("CSV", "TXT"), "csv");
        put(out, ANY_TEXT, "txt");
        return Map.copyOf(out);
    }

    private static void put(Map<String, Set<String>> into, Set<String> types, String... extensions) {
        for (String extension : extensions) {
            into.put(extension, types);
        }
    }

    private static final Map<String, String> TYPE_BY_EXTENSION =
            Map.of("csv", "CSV", "txt", "TXT", "doc", "WORD", "dot", "WORD");

    private FileTypes() {}

    /** What follows the last dot, lower case; empty when there is no dot. */
    public static String extension(String fileName) {
        return FileNames.extension(fileName);
    }

    /** Types that content of a file with this extension can have; empty when nothing is known of the extension. */
    public static Set<String> typesOf(String extension) {
        return TYPES_OF.getOrDefault(extension, Set.of());
    }

    /** The detected type, or what the extension says when none was detected; null when neither is known. */
    public static @Nullable String typeOf(FileFacts file) {
        String detected = file.detectedType();
        if (detected != null) {
            return detected;
        }
        String extension = extension(file.name());
        String plain = TYPE_BY_EXTENSION.get(extension);
        if (plain != null) {
            return plain;
        }
        Set<String> types = typesOf(extension);
        return types.isEmpty() ? null : types.iterator().next();
    }

    /** Whether a restriction to types takes in the file; an empty one takes in all. */
    static boolean accepts(Set<String> types, FileFacts file) {
        if (types.isEmpty()) {
            return true;
        }
        String type = typeOf(file);
        return type != null && types.contains(type);
    }
}
