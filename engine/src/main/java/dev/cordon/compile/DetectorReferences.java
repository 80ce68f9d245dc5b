package dev.cordon.compile;

import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From what a rule writes to detectors: an id, a former id, {@code family.*} or {@code tag:name}. Immutable.
 */
final class DetectorReferences {

    private final List<Detector> all;
    private final Map<String, Detector> byId = new HashMap<>();

    DetectorReferences(List<Detector> all) {
        this.all = all;
        for (Detector detector : all) {
            detector.renamedFrom().forEach(former -> byId.put(former, detector));
        }
        all.forEach(detector -> byId.put(detector.id(), detector));
    }

    /** The detectors in load order; empty when the reference names none. */
    List<Detector> resolve(String reference) {
        Detector exact = byId.get(reference);
        if (exact != null) {
            return List.of(exact);
        }
        List<Detector> found = new ArrayList<>();
        for (Detector detector : all) {
            if (names(reference, detector)) {
                found.add(detector);
            }
        }
        return found;
    }

    private static boolean names(String reference, Detector detector) {
        if (reference.startsWith("tag:")) {
            return detector.tags().contains(reference.substring("tag:".length()));
        }
        return reference.endsWith(".*") && detector.id().startsWith(reference.substring(0, reference.length() - 1));
    }
}
