package dev.cordon.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolves references to detectors and dictionaries, and reports those that lead nowhere. */
final class References {

    private final BundleIndex index;
    private final Problems problems;

    References(BundleIndex index, Problems problems) {
        this.index = index;
        this.problems = problems;
    }

    /** Ids of the detectors that are meant, each once: as written, a family's and a tag's in the order of their ids. */
    List<String> ids(List<String> written, Function<String, SourceLocation> places, String item) {
        Set<String> ids = new LinkedHashSet<>();
        for (String reference : written) {
            SourceLocation place = places.apply(reference);
            if (DetectorIds.isSet(reference)) {
                addSet(reference, ids, place, item);
            } else {
                addOne(reference, ids, place, item);
            }
        }
        return new ArrayList<>(ids);
    }

    /** Like {@link #ids}; a word that is no id is a tag, with or without {@code tag:}. */
    List<String> tagsOrIds(List<String> written, Function<String, SourceLocation> places, String item) {
        List<String> references = new ArrayList<>();
        for (String reference : written) {
            boolean tag = !DetectorIds.isSet(reference) && !DetectorIds.isId(reference);
            references.add(tag ? DetectorIds.tag(reference) : reference);
        }
        return ids(references, places, item);
    }

    /** Without scored detectors: a score adds up what is in the text, not other scores. */
    List<String> unscored(List<String> ids, SourceLocation place, String item) {
        List<String> unscored = new ArrayList<>();
        for (String id : ids) {
            Detector detector = index.detector(id);
            if (detector != null && detector.score() == null) {
                unscored.add(id);
            }
        }
        if (unscored.isEmpty() && !ids.isEmpty()) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    place,
                    item,
                    "the score adds up scored detectors alone",
                    "name detectors that look at the text");
        }
        return unscored;
    }

    private void addSet(String reference, Set<String> ids, SourceLocation place, String item) {
        boolean found = false;
        for (Detector detector : index.detectors()) {
            if (DetectorIds.holds(reference, detector)) {
                ids.add(detector.id());
                found = true;
            }
        }
        if (!found) {
            missing("no detector is meant by " + Quote.of(reference), place, item, null);
        }
    }

    private void addOne(String id, Set<String> ids, SourceLocation place, String item) {
        if (index.detector(id) != null) {
            ids.add(id);
            return;
        }
        Detector renamed = index.renamed(id);
        if (renamed == null) {
            missing("there is no detector " + Quote.of(id), place, item, Nearest.of(id, index.detectorIds()));
            return;
        }
        ids.add(renamed.id());
        problems.add(
                ProblemCode.RENAMED_DETECTOR,
                place,
                item,
                "the detector " + Quote.of(id) + " is now called " + Quote.of(renamed.id()),
                "write the new id");
    }

    private void missing(String message, SourceLocation place, String item, @Nullable String near) {
        boolean none = !index.detectors().iterator().hasNext();
        String help = near != null
                ? "did you mean `" + near + "`?"
                : none ? "no detectors are loaded: load the shipped rules" : "`cordon rules` lists the detectors";
        problems.add(ProblemCode.MISSING_DETECTOR, place, item, message, help);
    }

    /** References with the versions that are loaded, each dictionary once. */
    List<DictionaryRef> dictionaries(List<DictionaryRef> written, String item) {
        Set<String> ids = new LinkedHashSet<>();
        List<DictionaryRef> resolved = new ArrayList<>();
        for (DictionaryRef reference : written) {
            Dictionary dictionary = index.dictionary(reference.id(), reference.version());
            if (dictionary == null) {
                String near = Nearest.of(reference.id(), index.dictionaryIds());
                problems.add(
                        ProblemCode.MISSING_DICTIONARY,
                        reference.place(),
                        item,
                        "the dictionary " + Quote.of(reference.id()) + " is not loaded",
                        near == null ? "load it, or remove the reference" : "did you mean `" + near + "`?");
                continue;
            }
            otherVersion(reference, dictionary, item);
            if (ids.add(dictionary.id() + "\u0000" + dictionary.version())) {
                resolved.add(new DictionaryRef(dictionary.id(), dictionary.version(), reference.place()));
            }
        }
        return resolved;
    }

    private void otherVersion(DictionaryRef reference, Dictionary dictionary, String item) {
        if (reference.version() != null && !reference.version().equals(dictionary.version())) {
            problems.add(
                    ProblemCode.OTHER_DICTIONARY_VERSION,
                    reference.place(),
                    item,
                    "version " + Quote.of(reference.version()) + " of the dictionary " + Quote.of(reference.id())
                            + " is not loaded; version " + Quote.of(dictionary.version()) + " is used",
                    "write the version that is loaded");
        }
    }
}
