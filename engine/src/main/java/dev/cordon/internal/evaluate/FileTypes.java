package dev.cordon.internal.evaluate;

import dev.cordon.model.FileFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extensions and the types they stand for. Only extensions whose content is unmistakable are listed: an unknown one is never a
 * mismatch.
 */
public final class FileTypes {

    private static final Map<String, Set<String>> TYPES_OF = Map.ofEntries(
            Map.entry("pdf", Set.of("PDF")),
            Map.entry("doc", Set.of("WORD")),
            Map.entry("docx", Set.of("WORD")),
            Map.entry("docm", Set.of("WORD")),
            Map.entry("dot", Set.of("WORD")),
            Map.entry("dotx", Set.of("WORD")),
            Map.entry("xls", Set.of("EXCEL")),
            Map.entry("xlsx", Set.of("EXCEL")),
            Map.entry("xlsm", Set.of("EXCEL")),
            Map.entry("xlsb", Set.of("EXCEL")),
            Map.entry("xlt", Set.of("EXCEL")),
            Map.entry("xltx", Set.of("EXCEL")),
            Map.entry("ppt", Set.of("POWERPOINT")),
            Map.entry("pptx", Set.of("POWERPOINT")),
            Map.entry("pptm", Set.of("POWERPOINT")),
            Map.entry("pps", Set.of("POWERPOINT")),
            Map.entry("ppsx", Set.of("POWERPOINT")),
            Map.entry("zip", Set.of("ZIP")),
            // A type detector sees no difference between a CSV file and plain text.
            Map.entry("csv", Set.of("CSV", "TXT")),
            Map.entry("txt", Set.of("TXT", "CSV")));

    private static final Map<String, String> TYPE_BY_EXTENSION = Map.of("csv", "CSV", "txt", "TXT");

    private FileTypes() {}

    /** What follows the last dot, lower case; empty when there is no dot. */
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
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
