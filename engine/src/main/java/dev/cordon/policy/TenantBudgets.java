package dev.cordon.policy;

import dev.cordon.model.EnforcementMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the terms and expressions that the policies of each organisation, and those of all, refer to. */
final class TenantBudgets {

    private static final String SHARED = "";

    private final BundleIndex index;
    private final PolicyLimits limits;
    private final Problems problems;
    private final Map<String, Uses> byOrg = new TreeMap<>();

    TenantBudgets(BundleIndex index, PolicyLimits limits, Problems problems) {
        this.index = index;
        this.limits = limits;
        this.problems = problems;
    }

    /** Takes a policy whose references are resolved. */
    void add(Policy policy) {
        if (policy.mode() == EnforcementMode.OFF) {
            return;
        }
        String org = policy.scope().org() == null ? SHARED : policy.scope().org();
        Uses uses = byOrg.computeIfAbsent(org, key -> new Uses(policy.place()));
        for (Rule rule : policy.rules()) {
            if (rule.condition() instanceof Condition.Content content) {
                uses.detectors.addAll(content.detectors());
                uses.detectors.addAll(content.exempt().detectors());
                content.dictionaries().forEach(uses.dictionaries::add);
                content.exempt().dictionaries().forEach(uses.dictionaries::add);
            }
        }
    }

    void check() {
        Uses shared = byOrg.get(SHARED);
        for (Map.Entry<String, Uses> entry : byOrg.entrySet()) {
            check(entry.getKey(), entry.getValue(), shared);
        }
    }

    private void check(String org, Uses own, @Nullable Uses shared) {
        // By identity: hashing them would go through every term.
        Set<Dictionary> dictionaries = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Detector> detectors = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(own, dictionaries, detectors);
        if (shared != null) {
            collect(shared, dictionaries, detectors);
        }
        long terms = 0;
        long patterns = 0;
        for (Dictionary dictionary : dictionaries) {
            boolean words = dictionary.type() == Dictionary.Type.WORD;
            terms += words ? dictionary.terms().size() : 0;
            patterns += words ? 0 : dictionary.terms().size();
        }
        for (Detector detector : detectors) {
            terms += detector.terms().size();
            patterns += detector.patterns().size();
        }
        report(org, own.place, "terms", terms, limits.termsPerTenant());
        report(org, own.place, "expressions", patterns, limits.patternsPerTenant());
    }

    private void collect(Uses uses, Set<Dictionary> dictionaries, Set<Detector> detectors) {
        for (DictionaryRef reference : uses.dictionaries) {
            Dictionary dictionary = index.dictionary(reference.id(), reference.version());
            if (dictionary != null) {
                dictionaries.add(dictionary);
            }
        }
        for (String id : uses.detectors) {
            Detector detector = index.detector(id);
            if (detector != null && !ClassPath.isShipped(detector.place())) {
                detectors.add(detector);
            }
        }
    }

    private void report(String org, SourceLocation place, String what, long count, int most) {
        if (count > most) {
            String who = org.equals(SHARED) ? "the policies of all organisations" : "the policies of " + Quote.of(org);
            problems.add(
                    ProblemCode.TOO_MANY,
                    place,
                    who + " refer to " + count + " " + what,
                    "at most " + most + "; remove dictionaries, or raise the limit");
        }
    }

    private static final class Uses {
        private final SourceLocation place;
        private final Set<DictionaryRef> dictionaries = new HashSet<>();
        private final Set<String> detectors = new HashSet<>();

        Uses(SourceLocation place) {
            this.place = place;
        }
    }
}
