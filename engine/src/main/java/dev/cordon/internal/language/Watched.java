package dev.cordon.internal.language;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a prohibition looks for at one kind of segment, permits taken out. Filled by {@link Watcher}, then left alone.
 *
 * @param detectors ids, sorted
 * @param terms literal words and values
 * @param exemptTerms words and values that do not count
 */
record Watched(Set<String> detectors, Set<String> terms, Set<String> exemptTerms) {

    static Watched nothing() {
        return new Watched(new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    boolean isEmpty() {
        return detectors.isEmpty() && terms.isEmpty();
    }

    void addAll(Watched other) {
        detectors.addAll(other.detectors);
        terms.addAll(other.terms);
        exemptTerms.addAll(other.exemptTerms);
    }

    void clear() {
        detectors.clear();
        terms.clear();
    }
}
