package dev.cordon.compile;

import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.DictionaryRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of a bundle, by what rules write. What did not change since an earlier bundle is the same item again. Immutable after
 * construction.
 */
final class ItemTable {

    private final List<Detector> detectors;
    private final DetectorReferences references;
    private final Map<String, Item> byDetector;
    private final Map<String, List<Item>> byDictionary = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    ItemTable(List<Detector> detectors, List<Dictionary> dictionaries, @Nullable ItemTable before) {
        if (before != null && before.detectors.equals(detectors)) {
            this.detectors = before.detectors;
            this.references = before.references;
            this.byDetector = before.byDetector;
        } else {
            this.detectors = detectors;
            this.references = new DetectorReferences(detectors);
            this.byDetector = items(detectors, before);
        }
        for (Dictionary dictionary : dictionaries) {
            byDictionary
                    .computeIfAbsent(dictionary.id(), id -> new ArrayList<>(1))
                    .add(item(dictionary, before));
        }
        if (before != null) {
            before.byDictionary.forEach((id, items) -> {
                if (!items.equals(byDictionary.get(id))) {
                    changed.add(id);
                }
            });
        }
    }

    /** Ids of dictionaries that are not what they were in the earlier table. */
    Set<String> changed() {
        return changed;
    }

    private static Map<String, Item> items(List<Detector> detectors, @Nullable ItemTable before) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            Item known = before == null ? null : before.byDetector.get(detector.id());
            boolean same = known != null && detector.equals(known.detector());
            items.put(detector.id(), same ? known : Item.of(detector));
        }
        return items;
    }

    private Item item(Dictionary dictionary, @Nullable ItemTable before) {
        if (before != null) {
            for (Item known : before.byDictionary.getOrDefault(dictionary.id(), List.of())) {
                if (dictionary.equals(known.dictionary())) {
                    return known;
                }
            }
        }
        changed.add(dictionary.id());
        return Item.of(dictionary);
    }

    /** Whether both tables have the same detectors. */
    boolean sameDetectors(ItemTable other) {
        return byDetector == other.byDetector;
    }

    /** Detectors that a reference names, in load order. */
    List<Item> detectors(String reference) {
        List<Item> items = new ArrayList<>();
        for (Detector detector : references.resolve(reference)) {
            items.add(byDetector.get(detector.id()));
        }
        return items;
    }

    /** The version a reference names if it is loaded, else the newest that is; null when none is. */
    @Nullable
    Item dictionary(DictionaryRef reference) {
        Item newest = null;
        for (Item item : byDictionary.getOrDefault(reference.id(), List.of())) {
            String version = versionOf(item);
            if (version.equals(reference.version())) {
                return item;
            }
            if (newest == null || DictionaryVersions.ORDER.compare(version, versionOf(newest)) > 0) {
                newest = item;
            }
        }
        return newest;
    }

    private static String versionOf(Item item) {
        Dictionary dictionary = item.dictionary();
        return dictionary == null ? "" : dictionary.version();
    }
}
