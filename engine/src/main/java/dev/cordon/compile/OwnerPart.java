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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The policies of one owner that are evaluated, and the items their rules name. Immutable.
 *
 * @param policies those that are not off, in load order
 * @param rules their rules, in order
 * @param needs every item that is named, directly or by a scored detector, each once
 * @param dictionaries ids of dictionaries that rules refer to, loaded or not
 */
record OwnerPart(List<Policy> policies, List<NamedRule> rules, List<Item> needs, Set<String> dictionaries) {

    static final OwnerPart EMPTY = new OwnerPart(List.of(), List.of(), List.of(), Set.of());

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
        Set<String> dictionaries = new HashSet<>();
        for (int p = 0; p < policies.size(); p++) {
            for (Rule rule : policies.get(p).rules()) {
                NamedRule named = named(p, policies.get(p), rule, items);
                rules.add(named);
                needs.addAll(named.found);
                needs.addAll(named.exempt);
                if (rule.condition() instanceof Condition.Content content) {
                    content.dictionaries().forEach(reference -> dictionaries.add(reference.id()));
                    content.exempt().dictionaries().forEach(reference -> dictionaries.add(reference.id()));
                }
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
        return new OwnerPart(List.copyOf(policies), List.copyOf(rules), List.copyOf(all), Set.copyOf(dictionaries));
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

    /** Whether the same policies would become the same part under later items, given that detectors are the same. */
    boolean holds(List<Policy> others, ItemTable later) {
        return policies.equals(others) && Collections.disjoint(later.changed(), dictionaries);
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
        return new Dictionary(id, id, "", Dictionary.Type.WORD, false, terms, SourceLocation.of(rule));
    }
}
