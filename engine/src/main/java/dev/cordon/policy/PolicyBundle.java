package dev.cordon.policy;

import java.util.List;

/**
 * Files loaded together, as they were written and read: the input of validation. Immutable.
 *
 * @param policies in the order they were read
 * @param dictionaries in the order they were read
 * @param detectors in the order they were read
 * @param vocabulary natural-language concepts; {@link Vocabulary#EMPTY} when none was loaded
 * @param problems what reading found wrong; a bundle with errors never validates
 */
public record PolicyBundle(
        List<Policy> policies,
        List<Dictionary> dictionaries,
        List<Detector> detectors,
        Vocabulary vocabulary,
        List<Problem> problems) {

    public PolicyBundle {
        policies = List.copyOf(policies);
        dictionaries = List.copyOf(dictionaries);
        detectors = List.copyOf(detectors);
        problems = List.copyOf(problems);
    }
}
