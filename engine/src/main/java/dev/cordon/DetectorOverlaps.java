package dev.cordon;

import dev.cordon.DetectorScan.Detection;
import dev.cordon.compile.CompileOptions;
import dev.cordon.decision.Place;
import dev.cordon.model.Interaction;
import dev.cordon.model.Severity;
import dev.cordon.policy.Detector;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Detectors that report the same span of each other's examples while neither supersedes the other: whoever reads the findings sees
 * one value twice. Hints (severity low), signals and scored detectors are left out.
 */
public final class DetectorOverlaps {

    /**
     * Two detectors on one span.
     *
     * @param detector whose examples they are
     * @param other what else reports the span
     * @param examples in how many of its examples
     */
    public record Overlap(String detector, String other, int examples) {}

    private DetectorOverlaps() {}

    /**
     * Scans every example with all detectors of the bundle together.
     *
     * @throws InvalidBundleException if a detector is wrong in itself
     */
    public static List<Overlap> find(PolicyBundle bundle, CompileOptions options) {
        List<Overlap> overlaps = new ArrayList<>();
        try (DetectorScan scan = DetectorScan.of(bundle, options)) {
            for (Detector detector : bundle.detectors()) {
                if (isCounted(detector)) {
                    others(detector, scan)
                            .forEach((other, examples) -> overlaps.add(new Overlap(detector.id(), other, examples)));
                }
            }
        }
        return overlaps;
    }

    private static Map<String, Integer> others(Detector detector, DetectorScan scan) {
        Map<String, Integer> others = new TreeMap<>();
        for (String example : detector.examples()) {
            List<Detection> found = scan.scan(
                            Interaction.message(MarkedText.of(example).text()))
                    .found();
            for (Detection own : found) {
                if (!own.detector().id().equals(detector.id())) {
                    continue;
                }
                for (Detection other : found) {
                    if (other != own && isCounted(other.detector()) && isSame(own.place(), other.place())) {
                        others.merge(other.detector().id(), 1, Integer::sum);
                    }
                }
            }
        }
        return others;
    }

    private static boolean isCounted(Detector detector) {
        return detector.severity() != Severity.LOW && !detector.signal() && detector.score() == null;
    }

    private static boolean isSame(Place one, Place other) {
        return one.segment() == other.segment() && one.span().equals(other.span());
    }
}
