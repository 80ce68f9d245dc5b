package dev.cordon.internal.language;

import dev.cordon.model.RuleType;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.DictionaryRef;
import dev.cordon.policy.Exemption;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Target;
import dev.cordon.policy.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the rules of prohibitions. A clause becomes one rule; more when permits leave it different work at different kinds of
 * segments, or when it names several quantities. The first has the clause's id, the others the id with a number.
 */
final class RuleWriter {

    private static final String VERSION = "1.0";
    private static final int LONGEST_TITLE = 120;

    private final PolicyText text;
    private final Hierarchy hierarchy;
    private final Narrowing narrowing;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Work, Rule> known = new HashMap<>();
    /** Dictionaries by their type and entries: equal ones are one. */
    private final Map<List<String>, DictionaryRef> refsOf = new HashMap<>();

    private final List<Dictionary> dictionaries = new ArrayList<>();

    RuleWriter(PolicyText text, Hierarchy hierarchy, Narrowing narrowing) {
        this.text = text;
        this.hierarchy = hierarchy;
        this.narrowing = narrowing;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Dictionary> dictionaries() {
        return dictionaries;
    }

    /** What a rule looks for, where and how much of it: rules that agree in that are one. */
    private record Work(Watched watched, Set<SegmentKind> kinds, Threshold threshold) {}

    /** Writes the rules of a prohibition. Returns them, and for what an earlier clause says too, that clause's rule. */
    List<Rule> write(String clauseId, Clause clause, int index) {
        List<Rule> own = new ArrayList<>();
        Watcher watcher = new Watcher(clause, index, hierarchy, narrowing);
        for (Counted part : Counted.of(clause, hierarchy)) {
            watcher.work(part).forEach((work, kinds) -> {
                if (!work.isEmpty()) {
                    int number = own.size() + 1;
                    String id = number == 1 ? clauseId : clauseId + "." + number;
                    Work key = new Work(work, kinds, part.quantity().threshold());
                    own.add(known.computeIfAbsent(key, k -> rule(id, clause, k)));
                }
            });
        }
        return List.copyOf(own);
    }

    private Rule rule(String id, Clause clause, Work key) {
        Watched work = key.watched();
        List<DictionaryRef> refs = dictionaries(id + "/terms", work.terms());
        List<DictionaryRef> exempt = dictionaries(id + "/exempt", work.exemptTerms());
        Exemption exemption = new Exemption(List.of(), List.of(), exempt);
        Condition.Content condition =
                new Condition.Content(List.copyOf(work.detectors()), refs, key.threshold(), exemption, Set.of());
        Rule rule = new Rule(
                id,
                title(clause),
                RuleType.TEXT_MATCH,
                text.action(),
                text.severity(),
                new Target(key.kinds(), Set.of(), Set.of()),
                condition,
                null,
                text.place());
        rules.add(rule);
        return rule;
    }

    private String title(Clause clause) {
        int end = Math.min(clause.end(), clause.start() + LONGEST_TITLE);
        String words = text.content().substring(clause.start(), end);
        return end < clause.end() ? words + "…" : words;
    }

    /** Words in one dictionary, values in another; none for those there are none of. */
    private List<DictionaryRef> dictionaries(String id, Set<String> terms) {
        List<String> words = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (String term : terms) {
            String expression = Values.expression(term);
            if (expression == null) {
                words.add(term);
            } else {
                expressions.add(expression);
            }
        }
        List<DictionaryRef> refs = new ArrayList<>();
        dictionary(id, Dictionary.Type.WORD, words, refs);
        dictionary(id + "-values", Dictionary.Type.REGEX, expressions, refs);
        return refs;
    }

    private void dictionary(String id, Dictionary.Type type, List<String> entries, List<DictionaryRef> refs) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> key = new ArrayList<>(entries);
        key.add(type.name());
        DictionaryRef same = refsOf.get(key);
        if (same != null) {
            refs.add(same);
            return;
        }
        List<Dictionary.Term> lines = new ArrayList<>();
        for (String entry : entries) {
            lines.add(new Dictionary.Term(lines.size() + 1, entry));
        }
        dictionaries.add(new Dictionary(id, id, VERSION, type, true, lines, text.place()));
        DictionaryRef ref = new DictionaryRef(id, VERSION, text.place());
        refsOf.put(key, ref);
        refs.add(ref);
    }
}
