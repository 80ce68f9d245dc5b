package dev.cordon.policy;

import java.util.List;

/**
 * What does not count: a match that shares at least one character with a match of any of these is no finding of the rule.
 *
 * @param terms caseless terms
 * @param detectors detector ids
 * @param dictionaries dictionary references
 */
public record Exemption(List<String> terms, List<String> detectors, List<DictionaryRef> dictionaries) {

    /** Exempts nothing. */
    public static final Exemption NONE = new Exemption(List.of(), List.of(), List.of());

    public Exemption {
        terms = List.copyOf(terms);
        detectors = List.copyOf(detectors);
        dictionaries = List.copyOf(dictionaries);
    }

    public boolean isEmpty() {
        return terms.isEmpty() && detectors.isEmpty() && dictionaries.isEmpty();
    }
}
