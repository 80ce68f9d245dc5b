package dev.cordon.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes a rule fire. Sealed: exactly these five exist. */
public sealed interface Condition {

    /**
     * Content: detectors and dictionaries over text.
     *
     * @param detectors detector ids
     * @param dictionaries dictionary references
     * @param threshold how much must be found
     * @param exempt what does not count
     * @param fileTypes file types whose text is looked at, upper case; empty for all
     */
    record Content(
            List<String> detectors,
            List<DictionaryRef> dictionaries,
            Threshold threshold,
            Exemption exempt,
            Set<String> fileTypes)
            implements Condition {
        public Content {
            detectors = List.copyOf(detectors);
            dictionaries = List.copyOf(dictionaries);
            fileTypes = Set.copyOf(fileTypes);
        }
    }

    /**
     * The extension of a file's name. Extensions are lower case without a dot.
     *
     * @param allow extensions that may pass; empty allows all
     * @param block extensions that may not
     */
    record FileExtension(Set<String> allow, Set<String> block) implements Condition {
        public FileExtension {
            allow = Set.copyOf(allow);
            block = Set.copyOf(block);
        }
    }

    /**
     * The size of a file: fires when it is strictly greater.
     *
     * @param limitBytes limit in bytes, at least 1
     */
    record FileSize(long limitBytes) implements Condition {}

    /**
     * Whether a file needs a password.
     *
     * @param whenProtected true fires on protected files, false on those that are not
     * @param fileTypes file types it applies to, upper case; empty for all
     */
    record FilePassword(boolean whenProtected, Set<String> fileTypes) implements Condition {
        public FilePassword {
            fileTypes = Set.copyOf(fileTypes);
        }
    }

    /**
     * Classification labels of a file: fires when any pair matches, ignoring case.
     *
     * @param pairs label name to value
     * @param fileTypes file types it applies to, upper case; empty for all
     */
    record FileClassifier(Map<String, String> pairs, Set<String> fileTypes) implements Condition {
        public FileClassifier {
            pairs = Map.copyOf(pairs);
            fileTypes = Set.copyOf(fileTypes);
        }
    }
}
