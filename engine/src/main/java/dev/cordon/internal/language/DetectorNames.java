package dev.cordon.internal.language;

import dev.cordon.model.Severity;
import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Resolves the names by which the vocabulary refers to detectors: an id, {@code family.*}, {@code tag:name}, {@code type:NAME}; with
 * one {@code *} in any of them, and with {@code !} in front to take out again. All but an id leave out detectors of low severity,
 * which are hints rather than findings, and signals.
 */
final class DetectorNames {

    private static final String NOT = "!";

    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Set<String> hints = new HashSet<>();

    DetectorNames(List<Detector> detectors) {
        for (Detector detector : detectors) {
            String id = detector.id();
            put(id, id);
            detector.renamedFrom().forEach(former -> put(former, id));
            if (detector.signal() || detector.severity() == Severity.LOW) {
                hints.add(id);
            } else {
                put("type:" + detector.type(), id);
                detector.tags().forEach(tag -> put("tag:" + tag, id));
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
                resolved.removeAll(resolve(name.substring(NOT.length())));
            } else {
                resolved.addAll(resolve(name));
            }
        }
        return resolved;
    }

    private Set<String> resolve(String name) {
        int star = name.indexOf('*');
        Set<String> found = new TreeSet<>();
        if (star < 0) {
            found.addAll(ids.getOrDefault(name, List.of()));
            return found;
        }
        String head = name.substring(0, star);
        String tail = name.substring(star + 1);
        ids.forEach((key, list) -> {
            if (key.length() >= head.length() + tail.length() && key.startsWith(head) && key.endsWith(tail)) {
                found.addAll(list);
            }
        });
        found.removeIf(this::isHint);
        return found;
    }

    /** Whether a detector is of low severity or a signal. */
    boolean isHint(String id) {
        return hints.contains(id);
    }
}
