package dev.cordon.rules.quality;

import dev.cordon.DetectorScan;
import dev.cordon.DetectorScan.Detection;
import dev.cordon.compile.CompileOptions;
import dev.cordon.model.Interaction;
import dev.cordon.model.Severity;
import dev.cordon.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the shipped detectors on cases of our own. A finding of severity low, a hint or public data, counts where it is right
 * and is not held against its detector where it is wrong: it says itself that it may be.
 */
final class Quality {

    private final Map<ValueRow, Score> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private int benign;
    private int benignFound;

    /** Counts of one row. */
    static final class Score {
        int expected;
        int found;
        int exact;
        int placed;
        int negatives;
        int falseCases;
        int wrong;

        double recall() {
            return share(found, expected);
        }

        double exactShare() {
            return share(exact, placed);
        }

        double precision() {
            return share(found, found + wrong);
        }

        double falsePositiveRate() {
            return share(falseCases, negatives);
        }

        void add(Score other) {
            expected += other.expected;
            found += other.found;
            exact += other.exact;
            placed += other.placed;
            negatives += other.negatives;
            falseCases += other.falseCases;
            wrong += other.wrong;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    /** Runs all cases of a folder: {@code values.tsv} and {@code benign.txt}. */
    static Quality measure(Path folder, long seed, int each, CompileOptions options) throws IOException {
        List<ValueRow> rows = ValueRow.read(folder.resolve("values.tsv"));
        Quality quality = new Quality();
        rows.forEach(row -> quality.scores.put(row, new Score()));
        try (DetectorScan scan = DetectorScan.shipped(options)) {
            for (QualityCase one : QualityCase.make(rows, seed, each)) {
                List<Detection> found =
                        scan.scan(Interaction.message(one.text())).found();
                quality.judge(one, found);
            }
            for (String line : Files.readAllLines(folder.resolve("benign.txt"))) {
                quality.benign(line, sure(scan.scan(Interaction.message(line)).found()));
            }
        }
        return quality;
    }

    private static List<Detection> sure(List<Detection> found) {
        return found.stream()
                .filter(d -> d.detector().severity() != Severity.LOW)
                .toList();
    }

    private void judge(QualityCase one, List<Detection> all) {
        Score own = scores.get(one.row());
        List<Detection> found = sure(all);
        if (one.positive()) {
            positive(one, own, ofType(one, all));
        } else {
            List<Detection> ofType = ofType(one, found);
            own.negatives++;
            if (!ofType.isEmpty()) {
                own.falseCases++;
                own.wrong++;
                misses.add("false  " + one.row().name() + "  " + ids(ofType) + "  " + one.text());
            }
        }
        wrongTypes(one, found);
    }

    private static List<Detection> ofType(QualityCase one, List<Detection> found) {
        return found.stream().filter(d -> one.row().isType(d.detector().type())).toList();
    }

    private void positive(QualityCase one, Score own, List<Detection> ofType) {
        Span span = one.span();
        own.expected++;
        own.placed += span == null ? 0 : 1;
        List<Detection> right = ofType.stream()
                .filter(d -> span == null || overlap(d.place().span(), span))
                .toList();
        if (right.isEmpty()) {
            misses.add("missed " + one.row().name() + "  " + one.text());
            return;
        }
        own.found++;
        if (span != null && right.stream().anyMatch(d -> d.place().span().equals(span))) {
            own.exact++;
        } else if (span != null) {
            misses.add("span   " + one.row().name() + "  "
                    + right.get(0).place().span() + " not " + span + "  " + one.text());
        }
    }

    /** Findings of other types are wrong for those, where this set knows them. */
    private void wrongTypes(QualityCase one, List<Detection> found) {
        for (Detection detection : found) {
            String type = detection.detector().type();
            if (one.row().isType(type)) {
                continue;
            }
            for (Map.Entry<ValueRow, Score> other : scores.entrySet()) {
                if (other.getKey().isType(type)) {
                    other.getValue().wrong++;
                    misses.add("wrong  " + other.getKey().name() + "  " + ids(List.of(detection)) + "  " + one.text());
                    break;
                }
            }
        }
    }

    private void benign(String text, List<Detection> found) {
        benign++;
        if (!found.isEmpty()) {
            benignFound++;
            misses.add("benign " + ids(found) + "  " + text);
        }
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static String ids(List<Detection> found) {
        return String.join(",", found.stream().map(d -> d.detector().id()).toList());
    }

    Score total() {
        Score total = new Score();
        scores.values().forEach(total::add);
        return total;
    }

    int benignFound() {
        return benignFound;
    }

    /** What went wrong, a line each. The texts are made up. */
    List<String> misses() {
        return misses;
    }

    Map<ValueRow, Score> scores() {
        return scores;
    }

    /** The report, a line a type. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-22s %6s %7s %7s %10s %6s", "", "cases", "recall", "exact", "precision", "fpr"));
        scores.forEach((row, score) -> lines.add(line(row.name(), score)));
        lines.add(line("all", total()));
        lines.add("benign texts with a finding of medium or above: " + benignFound + " of " + benign);
        return lines;
    }

    private static String line(String name, Score s) {
        String exact = s.placed == 0 ? "-" : String.format(Locale.ROOT, "%.3f", s.exactShare());
        return String.format(
                Locale.ROOT,
                "%-22s %6d %7.3f %7s %10.3f %6.3f",
                name,
                s.expected + s.negatives,
                s.recall(),
                exact,
                s.precision(),
                s.falsePositiveRate());
    }
}
