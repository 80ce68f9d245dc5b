package dev.cordon.compile;

import dev.cordon.decision.Source;
import dev.cordon.internal.match.TermSearch;
import dev.cordon.internal.program.Finder;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.model.Severity;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.DictionaryRef;
import dev.cordon.policy.Exemption;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The detectors and dictionaries that rules name, each compiled once: detectors for everyone, dictionaries for the tenant whose
 * policy names them. Collects while rules are compiled, then compiles. Not thread-safe.
 */
final class FinderTable {

    private static final String SHARED = "";
    private static final Severity OF_DICTIONARIES = Severity.MEDIUM;

    private final DetectorReferences detectors;
    private final Map<String, List<Dictionary>> dictionaries = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, GroupBuilder> groups = new LinkedHashMap<>();

    /** A finder before the others it refers to are all known. */
    private record Draft(Source source, @Nullable Detector detector, GroupBuilder group) {}

    /**
     * What compiling gives, by finder and by group.
     *
     * @param patternsOf for each finder its patterns in its group
     * @param groupOf for each finder its group
     */
    record Compiled(Finder[] finders, PatternGroup[] groups, int[][] patternsOf, int[] groupOf) {}

    FinderTable(List<Detector> detectors, List<Dictionary> dictionaries) {
        this.detectors = new DetectorReferences(detectors);
        for (Dictionary dictionary : dictionaries) {
            this.dictionaries
                    .computeIfAbsent(dictionary.id(), id -> new ArrayList<>())
                    .add(dictionary);
        }
        // The shared group comes first, used or not: the evaluator knows it by its number.
        groups.put(SHARED, new GroupBuilder(SHARED, 0));
    }

    /** Indexes of the finders a rule names, in its order, each once. */
    int[] of(String owner, List<String> detectorReferences, List<DictionaryRef> dictionaryReferences) {
        Set<Integer> out = new LinkedHashSet<>();
        for (String reference : detectorReferences) {
            detectors.resolve(reference).forEach(d -> out.add(detector(d)));
        }
        for (DictionaryRef reference : dictionaryReferences) {
            Dictionary dictionary = find(reference);
            if (dictionary != null) {
                out.add(dictionary(owner, dictionary));
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Indexes of the finders whose matches a rule exempts; terms become a dictionary of the rule's own. */
    int[] exempt(String owner, String rule, Exemption exemption) {
        Set<Integer> out = new LinkedHashSet<>();
        for (int finder : of(owner, exemption.detectors(), exemption.dictionaries())) {
            out.add(finder);
        }
        if (!exemption.terms().isEmpty()) {
            List<Dictionary.Term> terms = new ArrayList<>();
            for (String term : exemption.terms()) {
                terms.add(new Dictionary.Term(terms.size() + 1, term));
            }
            String id = rule + "#exempt";
            out.add(dictionary(
                    owner, new Dictionary(id, id, "", Dictionary.Type.WORD, false, terms, SourceLocation.of(rule))));
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Compiles everything that was named. */
    Compiled compile(CompileOptions options) {
        // Scored detectors name others, which may not have been named by a rule: the list may grow while it is walked.
        Map<Integer, int[]> scores = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Detector detector = drafts.get(i).detector;
            Detector.Score score = detector == null ? null : detector.score();
            if (score != null) {
                scores.put(i, of(SHARED, score.of(), List.of()));
            }
        }
        Finder[] finders = new Finder[drafts.size()];
        int[][] patternsOf = new int[finders.length][];
        int[] groupOf = new int[finders.length];
        for (int i = 0; i < finders.length; i++) {
            Draft draft = drafts.get(i);
            finders[i] = finder(i, draft, scores.getOrDefault(i, new int[0]));
            patternsOf[i] = draft.group.patternsOf(i);
            groupOf[i] = draft.group.index();
        }
        PatternGroup[] compiled = new PatternGroup[groups.size()];
        for (GroupBuilder group : groups.values()) {
            compiled[group.index()] = group.compile(options);
        }
        return new Compiled(finders, compiled, patternsOf, groupOf);
    }

    private int detector(Detector detector) {
        return known.computeIfAbsent("detector " + detector.id(), key -> {
            GroupBuilder group = group(SHARED);
            int index = drafts.size();
            drafts.add(new Draft(new Source(Source.Type.DETECTOR, detector.id(), null), detector, group));
            group.add(index, detector);
            return index;
        });
    }

    private int dictionary(String owner, Dictionary dictionary) {
        String key = "dictionary " + owner + " " + dictionary.id() + " " + dictionary.version();
        return known.computeIfAbsent(key, k -> {
            GroupBuilder group = group(owner);
            int index = drafts.size();
            Source source = new Source(Source.Type.DICTIONARY, dictionary.id(), dictionary.version());
            drafts.add(new Draft(source, null, group));
            group.add(index, dictionary);
            return index;
        });
    }

    private GroupBuilder group(String owner) {
        return groups.computeIfAbsent(owner, o -> new GroupBuilder(o, groups.size()));
    }

    // The version a reference names if it is loaded, else the newest that is.
    private @Nullable Dictionary find(DictionaryRef reference) {
        List<Dictionary> versions = dictionaries.getOrDefault(reference.id(), List.of());
        for (Dictionary dictionary : versions) {
            if (dictionary.version().equals(reference.version())) {
                return dictionary;
            }
        }
        return versions.stream()
                .max(Comparator.comparing(Dictionary::version, DictionaryVersions.ORDER))
                .orElse(null);
    }

    private Finder finder(int index, Draft draft, int[] scoreOf) {
        Detector d = draft.detector;
        if (d == null) {
            return new Finder(index, draft.source, OF_DICTIONARIES, 1, false, null, null, new int[0], scoreOf, 0);
        }
        int[] supersedes = d.supersedes().stream()
                .flatMap(reference -> detectors.resolve(reference).stream())
                .map(below -> known.get("detector " + below.id()))
                .filter(below -> below != null && below != index)
                .mapToInt(Integer::intValue)
                .toArray();
        Detector.Score score = d.score();
        return new Finder(
                index,
                draft.source,
                d.severity(),
                d.weight(),
                d.signal(),
                nearby(d.keywords()),
                nearby(d.exclude()),
                supersedes,
                scoreOf,
                score == null ? 0 : score.atLeast());
    }

    private static Finder.@Nullable Nearby nearby(Detector.@Nullable Context context) {
        if (context == null) {
            return null;
        }
        int longest = context.terms().stream().mapToInt(String::length).max().orElse(0);
        return new Finder.Nearby(TermSearch.of(context.terms(), true), context.distance(), longest);
    }
}
