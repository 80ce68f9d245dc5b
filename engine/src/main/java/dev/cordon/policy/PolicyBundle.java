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
 * @param places lines and columns of parts, for problems that validation finds
 */
public record PolicyBundle(
        List<Policy> policies,
        List<Dictionary> dictionaries,
        List<Detector> detectors,
        Vocabulary vocabulary,
        List<Problem> problems,
        ExactPlaces places) {

    public PolicyBundle {
        policies = List.copyOf(policies);
        dictionaries = List.copyOf(dictionaries);
        detectors = List.copyOf(detectors);
        problems = List.copyOf(problems);
    }

    /** A bundle that was put together without documents. */
    public PolicyBundle(
            List<Policy> policies,
            List<Dictionary> dictionaries,
            List<Detector> detectors,
            Vocabulary vocabulary,
            List<Problem> problems) {
        this(policies, dictionaries, detectors, vocabulary, problems, ExactPlaces.NONE);
    }
}
