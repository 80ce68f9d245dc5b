package dev.cordon.policy;

import java.util.HashMap;
import java.util.Map;

/** Ids that must be unique within a load: policies, dictionaries with their versions, detectors with their former ids. */
final class DuplicateIds {

    private final Problems problems;
    private final Map<String, SourceLocation> first = new HashMap<>();

    private DuplicateIds(Problems problems) {
        this.problems = problems;
    }

    static void check(PolicyBundle bundle, Problems problems) {
        DuplicateIds ids = new DuplicateIds(problems);
        for (Policy policy : bundle.policies()) {
            ids.add("policy", policy.id(), policy.id(), policy.place());
        }
        for (Dictionary dictionary : bundle.dictionaries()) {
            String key = dictionary.id() + "\u0000" + dictionary.version();
            ids.add("dictionary", key, dictionary.id() + " " + dictionary.version(), dictionary.place());
        }
        for (Detector detector : bundle.detectors()) {
            ids.add("detector", detector.id(), detector.id(), detector.place());
        }
        for (Detector detector : bundle.detectors()) {
            for (String former : detector.renamedFrom()) {
                ids.add("detector", former, former, detector.place());
            }
        }
    }

    private void add(String kind, String key, String shown, SourceLocation place) {
        SourceLocation earlier = first.putIfAbsent(kind + "\u0000" + key, place);
        if (earlier != null) {
            report(kind, shown, place, earlier, problems);
        }
    }

    static void report(String kind, String shown, SourceLocation place, SourceLocation earlier, Problems problems) {
        problems.add(
                ProblemCode.DUPLICATE_ID,
                place,
                kind + " " + Quote.of(shown),
                "the " + kind + " " + Quote.of(shown) + " stands twice; the first is at " + earlier,
                "remove one of them, or give it another id");
    }
}
