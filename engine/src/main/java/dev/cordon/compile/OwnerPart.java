package dev.cordon.compile;

import dev.cordon.policy.Condition;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.DictionaryRef;
import dev.cordon.policy.Exemption;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Rule;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The policies of one owner that are evaluated, and the items their rules name. Immutable.
 *
 * @param policies those that are not off, in load order
 * @param rules their rules, in order
 * @param needs every item that is named, directly or by a scored detector, each once
 */
record OwnerPart(List<Policy> policies, List<NamedRule> rules, List<Item> needs) {

    static final OwnerPart EMPTY = new OwnerPart(List.of(), List.of(), List.of());

    /**
     * A rule and what it names.
     *
     * @param policy index of its policy in the part
     * @param found items whose matches it counts, in its order, each once
     * @param exempt items whose matches exempt others
     */
    record NamedRule(int policy, Rule rule, List<Item> found, List<Item> exempt) {}

    static OwnerPart of(List<Policy> policies, ItemTable items) {
        List<NamedRule> rules = new ArrayList<>();
        Set<Item> needs = new LinkedHashSet<>();
        for (int p = 0; p < policies.size(); p++) {
            for (Rule rule : policies.get(p).rules()) {
                NamedRule named = named(p, policies.get(p), rule, items);
                rules.add(named);
                needs.addAll(named.found);
                needs.addAll(named.exempt);
            }
        }
        List<Item> all = new ArrayList<>(needs);
        // What a scored detector adds up may be named by no rule: the list may grow while it is walked.
        for (int i = 0; i < all.size(); i++) {
            for (Item part : scored(all.get(i), items)) {
                if (needs.add(part)) {
                    all.add(part);
                }
            }
        }
        return new OwnerPart(List.copyOf(policies), List.copyOf(rules), List.copyOf(all));
    }

    /** The items that a scored detector adds up; none for any other item. */
    static List<Item> scored(Item item, ItemTable items) {
        Detector detector = item.detector();
        Detector.Score score = detector == null ? null : detector.score();
        if (score == null) {
            return List.of();
        }
        List<Item> parts = new ArrayList<>();
        for (String reference : score.of()) {
            parts.addAll(items.detectors(reference));
        }
        return parts;
    }

    /** Whether the same policies would become the same part under other items, given that detectors are the same. */
    boolean holds(List<Policy> others, ItemTable items) {
        if (!policies.equals(others)) {
            return false;
        }
        for (NamedRule rule : rules) {
            if (rule.rule.condition() instanceof Condition.Content content
                    && !(holds(content.dictionaries(), rule.found, items)
                            && holds(content.exempt().dictionaries(), rule.exempt, items))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(List<DictionaryRef> references, List<Item> named, ItemTable items) {
        for (DictionaryRef reference : references) {
            Item item = items.dictionary(reference);
            if (item != null && !named.contains(item)) {
                return false;
            }
        }
        for (Item item : named) {
            Dictionary dictionary = item.dictionary();
            if (dictionary != null && !isOwn(dictionary) && !items.isCurrent(item)) {
                return false;
            }
        }
        return true;
    }

    private static NamedRule named(int index, Policy policy, Rule rule, ItemTable items) {
        if (!(rule.condition() instanceof Condition.Content content)) {
            return new NamedRule(index, rule, List.of(), List.of());
        }
        Set<Item> found = new LinkedHashSet<>();
        add(content.detectors(), content.dictionaries(), items, found);
        Exemption exemption = content.exempt();
        Set<Item> exempt = new LinkedHashSet<>();
        add(exemption.detectors(), exemption.dictionaries(), items, exempt);
        if (!exemption.terms().isEmpty()) {
            exempt.add(Item.of(ownDictionary(policy.id() + "/" + rule.id(), exemption.terms())));
        }
        return new NamedRule(index, rule, List.copyOf(found), List.copyOf(exempt));
    }

    private static void add(List<String> detectors, List<DictionaryRef> dictionaries, ItemTable items, Set<Item> into) {
        for (String reference : detectors) {
            into.addAll(items.detectors(reference));
        }
        for (DictionaryRef reference : dictionaries) {
            Item item = items.dictionary(reference);
            if (item != null) {
                into.add(item);
            }
        }
    }

    /** Exempt terms are a dictionary of the rule's own. */
    private static Dictionary ownDictionary(String rule, List<String> words) {
        List<Dictionary.Term> terms = new ArrayList<>();
        for (String word : words) {
            terms.add(new Dictionary.Term(terms.size() + 1, word));
        }
        String id = rule + "#exempt";
        return new Dictionary(id, id, OWN, Dictionary.Type.WORD, false, terms, SourceLocation.of(rule));
    }

    /** No version that a document can write. */
    private static final String OWN = "\u0000own";

    private static boolean isOwn(Dictionary dictionary) {
        return dictionary.version().equals(OWN);
    }
}
