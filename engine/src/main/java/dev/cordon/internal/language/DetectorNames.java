package dev.cordon.internal.language;

import dev.cordon.model.Severity;
import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves the names by which the vocabulary refers to detectors: an id, {@code family.*}, {@code tag:name}; with {@code !} in front
 * it takes them out again. A family or tag leaves out detectors of low severity, which are hints rather than findings, and signals.
 */
final class DetectorNames {

    private static final String NOT = "!";
    private static final String TAG = "tag:";
    private static final String FAMILY = ".*";

    private final Map<String, List<String>> ids = new HashMap<>();

    DetectorNames(List<Detector> detectors) {
        for (Detector detector : detectors) {
            String id = detector.id();
            put(id, id);
            detector.renamedFrom().forEach(former -> put(former, id));
            if (!detector.signal() && detector.severity() != Severity.LOW) {
                detector.tags().forEach(tag -> put(TAG + tag, id));
                for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
                    put(id.substring(0, dot) + FAMILY, id);
                }
            }
        }
    }

    private void put(String name, String id) {
        ids.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
    }

    /** Ids of the detectors that names stand for, taken in order; empty when none is loaded. */
    Set<String> resolve(List<String> names) {
        Set<String> resolved = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(NOT)) {
                ids.getOrDefault(name.substring(NOT.length()), List.of()).forEach(resolved::remove);
            } else {
                resolved.addAll(ids.getOrDefault(name, List.of()));
            }
        }
        return resolved;
    }
}
