package dev.cordon.service.symphony;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Extensions and media types that go with a file type, as violations list them. Stateless. */
final class FileTypes {

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "PDF", List.of(".pdf", "application/pdf"),
            "WORD",
                    List.of(
                            ".doc",
                            ".docx",
                            "application/msword",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "EXCEL",
                    List.of(
                            ".xls",
                            ".xlsx",
                            "application/vnd.ms-excel",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "POWERPOINT",
                    List.of(
                            ".ppt",
                            ".pptx",
                            "application/vnd.ms-powerpoint",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            "ZIP", List.of(".zip", "application/zip"),
            "CSV", List.of(".csv", "text/csv"),
            "TXT", List.of(".txt", "text/plain"));

    private FileTypes() {}

    static List<String> extensions(@Nullable String type) {
        if (type == null) {
            return List.of();
        }
        List<String> known = EXPECTED.get(type);
        return known == null ? List.of("." + type.toLowerCase(Locale.ROOT)) : known;
    }
}
