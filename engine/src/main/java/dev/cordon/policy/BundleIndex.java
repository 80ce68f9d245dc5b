package dev.cordon.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a bundle holds, by id. Where an id stands twice, the first counts. Not thread-safe while dictionaries come and go. */
final class BundleIndex {

    private final Map<String, Detector> detectors = new TreeMap<>();
    private final Map<String, Detector> formerDetectors = new HashMap<>();
    private final Map<String, List<Dictionary>> dictionaries = new TreeMap<>();

    BundleIndex(PolicyBundle bundle) {
        for (Detector detector : bundle.detectors()) {
            detectors.putIfAbsent(detector.id(), detector);
            for (String former : detector.renamedFrom()) {
                formerDetectors.putIfAbsent(former, detector);
            }
        }
        bundle.dictionaries().forEach(this::add);
    }

    void add(Dictionary dictionary) {
        dictionaries.computeIfAbsent(dictionary.id(), id -> new ArrayList<>(1)).add(dictionary);
    }

    void remove(Dictionary dictionary) {
        List<Dictionary> versions = dictionaries.getOrDefault(dictionary.id(), List.of());
        if (versions.removeIf(other -> other == dictionary) && versions.isEmpty()) {
            dictionaries.remove(dictionary.id());
        }
    }

    /** Loaded dictionaries of that id and version. */
    List<Dictionary> dictionariesOf(String id, String version) {
        return dictionaries.getOrDefault(id, List.of()).stream()
                .filter(dictionary -> dictionary.version().equals(version))
                .toList();
    }

    @Nullable
    Detector detector(String id) {
        return detectors.get(id);
    }

    /** The detector that once had this id. */
    @Nullable
    Detector renamed(String id) {
        return formerDetectors.get(id);
    }

    /** Detectors in the order of their ids. */
    Iterable<Detector> detectors() {
        return detectors.values();
    }

    Iterable<String> detectorIds() {
        return detectors.keySet();
    }

    Iterable<String> dictionaryIds() {
        return dictionaries.keySet();
    }

    /** The dictionary of that version; if it is not loaded, the newest that is; null if none is. */
    @Nullable
    Dictionary dictionary(String id, @Nullable String version) {
        Dictionary newest = null;
        for (Dictionary dictionary : dictionaries.getOrDefault(id, List.of())) {
            if (dictionary.version().equals(version)) {
                return dictionary;
            }
            if (newest == null || SymphonyVersions.compare(dictionary.version(), newest.version()) > 0) {
                newest = dictionary;
            }
        }
        return newest;
    }
}
