package dev.cordon.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conformance cases: files of {@code /cases} on the class path. */
public final class ConformanceCases {

    private static final List<String> FILES = List.of(
            "anchors",
            "boundaries",
            "classes",
            "detectors",
            "folding",
            "lengths",
            "priority",
            "repeats",
            "sets",
            "terms",
            "unicode",
            "words");

    private ConformanceCases() {}

    /** All cases by file. */
    public static Map<String, List<ConformanceCase>> byFile() {
        Map<String, List<ConformanceCase>> cases = new LinkedHashMap<>();
        for (String file : FILES) {
            cases.put(
                    file,
                    JsonLines.read(ConformanceCases.class, "/cases/" + file + ".jsonl").stream()
                            .map(row -> ConformanceCase.of(file, row))
                            .toList());
        }
        return cases;
    }

    /** All cases in one list. */
    public static List<ConformanceCase> all() {
        List<ConformanceCase> all = new ArrayList<>();
        byFile().values().forEach(all::addAll);
        return all;
    }
}
