package dev.cordon;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Place;
import dev.cordon.decision.Violation;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Detector;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds everything that detectors can find, without policies: for inventories, for measuring detectors, for previews. Detectors
 * that are mere signals take part only through the scored detectors that add them up. Thread-safe.
 */
public final class DetectorScan implements AutoCloseable {

    private final CompiledPolicySet set;
    private final PolicyEngine engine;
    private final Map<String, Detector> byId = new HashMap<>();

    /**
     * Something found.
     *
     * @param detector what found it
     * @param places where; several when signals in several places added up to it
     */
    public record Detection(Detector detector, List<Place> places) implements Comparable<Detection> {

        private static final Comparator<Detection> ORDER = Comparator.comparing(Detection::place)
                .thenComparing(d -> d.detector().id());

        /** @throws IllegalArgumentException if there is no place */
        public Detection {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("a detection is somewhere");
            }
        }

        /** The first place. */
        public Place place() {
            return places.get(0);
        }

        /** By segment, start, end, then detector id. */
        @Override
        public int compareTo(Detection other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What a scan found.
     *
     * @param found by segment, start, end, detector id
     * @param complete false when a limit stopped it: there may be more
     */
    public record Detections(List<Detection> found, boolean complete) {
        public Detections {
            found = List.copyOf(found);
        }
    }

    private DetectorScan(CompiledPolicySet set, List<Detector> detectors) {
        this.set = set;
        this.engine = PolicyEngine.over(set);
        for (Detector detector : detectors) {
            byId.put(detector.id(), detector);
        }
    }

    /**
     * With the detectors that come with Cordon: needs {@code dev.cordon:cordon-rules} on the class path.
     *
     * @throws InvalidBundleException if they are not there
     */
    public static DetectorScan shipped(CompileOptions options) {
        return of(BundleReader.create().shippedRules().read(), options);
    }

    /**
     * With the detectors of a bundle; its policies are left out.
     *
     * @throws InvalidBundleException if one of them is wrong
     */
    public static DetectorScan of(PolicyBundle bundle, CompileOptions options) {
        CompiledPolicySet set = PolicyCompiler.compile(
                BundleValidator.validate(DetectorPolicies.together(bundle)).orThrow(), options);
        return new DetectorScan(set, bundle.detectors());
    }

    /** Finds everything in the interaction's segments. Never throws because of content. */
    public Detections scan(Interaction interaction) {
        Decision decision = engine.evaluate(interaction);
        List<Detection> found = new ArrayList<>();
        for (Violation violation : decision.violations()) {
            for (Finding finding : violation.findings()) {
                Detector detector =
                        byId.get(violation.sources().get(finding.source()).id());
                if (detector != null) {
                    found.add(new Detection(detector, finding.places()));
                }
            }
        }
        found.sort(null);
        return new Detections(found, decision.complete() && !cut(decision, interaction));
    }

    // The rule is violated by its first finding and has no gap from then on, so that limits have to be asked for.
    private boolean cut(Decision decision, Interaction interaction) {
        EvaluationLimits limits = set.programs().limits();
        List<Segment> segments = interaction.segments();
        for (Segment segment : segments) {
            int longest = segment.part() == SegmentPart.FILE_TEXT ? limits.fileTextLength() : limits.textLength();
            if (segment.text().length() > longest) {
                return true;
            }
        }
        return segments.size() > limits.segments()
                || decision.violations().stream().anyMatch(Violation::atLeast);
    }

    /** What scans: its plans, its revision, its size. */
    public CompiledPolicySet compiled() {
        return set;
    }

    @Override
    public void close() {
        engine.close();
        set.close();
    }
}
