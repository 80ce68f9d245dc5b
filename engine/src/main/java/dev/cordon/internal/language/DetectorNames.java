package dev.cordon.internal.language;

import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resolves the names by which the vocabulary refers to detectors: an id, {@code family.*}, {@code tag:name}. */
final class DetectorNames {

    private static final String TAG = "tag:";
    private static final String FAMILY = ".*";

    private final Map<String, List<String>> ids = new HashMap<>();

    /** Signals are no findings by themselves and are left out. */
    DetectorNames(List<Detector> detectors) {
        for (Detector detector : detectors) {
            if (detector.signal()) {
                continue;
            }
            String id = detector.id();
            put(id, id);
            detector.renamedFrom().forEach(former -> put(former, id));
            detector.tags().forEach(tag -> put(TAG + tag, id));
            for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
                put(id.substring(0, dot) + FAMILY, id);
            }
        }
    }

    private void put(String name, String id) {
        ids.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
    }

    /** Ids of the detectors a name stands for; empty when none is loaded. */
    List<String> resolve(String name) {
        return ids.getOrDefault(name, List.of());
    }
}
