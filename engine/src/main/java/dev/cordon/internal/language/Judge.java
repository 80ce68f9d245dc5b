package dev.cordon.internal.language;

import dev.cordon.internal.language.Clause.Kind;
import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Trait;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says how much of a clause is enforced, why not all of it, and what to do about that. */
final class Judge {

    private static final String NAME_KINDS =
            "name the kinds of data, such as card numbers or passwords, or put the exact words in quotation marks";
    private static final String SAY_WHAT = "say what must not be sent; only that can be enforced here";
    private static final String NAME_VALUES = "name the values that are allowed, such as a domain or a number";
    private static final String NOT_TOLD = "the detectors do not tell what is allowed from what is forbidden";
    private static final String SHORTEN = "put the values into a dictionary and exempt that";
    private static final String DROP_CONDITION =
            "name the kinds of data it depends on, or keep this condition in a process outside";

    private final Hierarchy hierarchy;
    private final Understanding understanding;
    private final Narrowing narrowing;

    Judge(Hierarchy hierarchy, Narrowing narrowing) {
        this.hierarchy = hierarchy;
        this.understanding = new Understanding(hierarchy);
        this.narrowing = narrowing;
    }

    /** @param ruled whether the clause became a rule */
    Verdict verdict(Clause clause, int index, boolean ruled) {
        if (clause.role() == Kind.INTRODUCES) {
            return Verdict.full("introduces the items after it");
        }
        return switch (clause.modality()) {
            case STATEMENT -> Verdict.full(statement(clause.role()));
            case PROHIBIT ->
                clause.role() == Kind.INTRODUCES
                        ? Verdict.full("introduces the items after it")
                        : prohibition(clause, index, ruled);
            case PERMIT, EXCEPT -> allowance(clause, index);
            case REQUIRE -> requirement(clause);
        };
    }

    private static String statement(Kind role) {
        return switch (role) {
            case DEFINITION -> "a definition";
            case QUESTION -> "a question; it neither forbids nor allows anything";
            case BARE -> "it names content and neither forbids nor allows it";
            default -> "background; it asks for nothing";
        };
    }

    private Verdict prohibition(Clause clause, int index, boolean ruled) {
        if (!clause.forbids()) {
            return nothingNamed(clause);
        }
        Set<String> reasons = new LinkedHashSet<>();
        boolean all = weakTopics(clause, reasons);
        if (!ruled) {
            boolean hidden = reasons.isEmpty();
            reasons.add(hidden ? "permits of the same policy, or the word masked, leave nothing to look for" : "");
            return Verdict.none(joined(reasons), NAME_KINDS);
        }
        Set<String> limits = new LinkedHashSet<>(reasons);
        leftovers(clause, limits);
        if (clause.role() == Kind.ONLY_THESE && narrowing.isIndistinct(index)) {
            limits.add(NOT_TOLD);
        }
        if (clause.role() == Kind.ONLY_THESE
                && clause.names().isEmpty()
                && clause.mentions().stream().anyMatch(Mention::narrowed)) {
            limits.add(NOT_TOLD);
        }
        conditions(clause, limits);
        if (limits.isEmpty() && all) {
            return Verdict.full(note(clause));
        }
        boolean conditional = !reasons.containsAll(limits);
        return Verdict.partial(
                joined(limits),
                conditional && clause.reading().leftovers().isEmpty() ? DROP_CONDITION : advice(clause));
    }

    private static Verdict nothingNamed(Clause clause) {
        if (!clause.reading().leftovers().isEmpty()) {
            String words = clause.reading().leftovers().get(0).text();
            return Verdict.none("no concept stands for `" + words + "`", NAME_KINDS);
        }
        return Verdict.none("it names no kind of content", NAME_KINDS);
    }

    /** Collects why topics are not seen in full. Returns whether all are. */
    private boolean weakTopics(Clause clause, Set<String> reasons) {
        boolean all = true;
        for (Mention mention : clause.mentions()) {
            Hierarchy.Node node = hierarchy.node(mention.concept());
            if (node.coverage() != Enforceability.FULL) {
                all = false;
                reasons.add(understanding.reason(mention.concept()));
            }
        }
        return all;
    }

    private static void leftovers(Clause clause, Set<String> limits) {
        clause.reading().leftovers().forEach(phrase -> limits.add("no concept stands for `" + phrase.text() + "`"));
    }

    private void conditions(Clause clause, Set<String> limits) {
        Reading r = clause.reading();
        r.conditions().forEach(id -> limits.add(understanding.reason(id) + "; every occurrence counts"));
        boolean open = r.has(Trait.OUTSIDE) && r.conditions().isEmpty();
        boolean needs = clause.role() == Kind.CONDITIONAL && r.conditions().isEmpty() && !r.has(Trait.HIDDEN);
        if (open || needs) {
            String people = understanding.people(clause);
            limits.add((people == null ? "whether its condition holds is not visible in the text" : people)
                    + "; every occurrence counts");
        }
    }

    private @org.jspecify.annotations.Nullable String note(Clause clause) {
        if (clause.role() == Kind.IMPLIED) {
            return "the text commands nothing; its list is read as what is forbidden";
        }
        String people = understanding.people(clause);
        return people == null ? null : people + "; it is enforced for everyone";
    }

    private static String advice(Clause clause) {
        return clause.reading().leftovers().isEmpty()
                ? "add a dictionary of the words that the detectors do not know, if there are any"
                : NAME_KINDS;
    }

    private Verdict allowance(Clause clause, int index) {
        String obstacle = understanding.obstacle(clause);
        if (obstacle != null) {
            return Verdict.none(obstacle + "; the prohibition stands", NAME_VALUES);
        }
        if (clause.reading().has(Trait.POLICY)
                && !clause.reading().hasObject()
                && clause.reading().kinds().isEmpty()) {
            return Verdict.none("it names nothing that could be taken out; the prohibitions stand", NAME_KINDS);
        }
        if (narrowing.isUnfollowed(index)) {
            return Verdict.none("the policy allows too many things one by one; the prohibition stands", SHORTEN);
        }
        if (narrowing.isContradicted(index)) {
            return Verdict.none(
                    "the same policy forbids the same; the prohibition stands", "say which of the two clauses holds");
        }
        if (narrowing.isIndistinct(index)) {
            String text = "the detectors do not tell %s from what is forbidden; the prohibition stands for it";
            return narrowing.isUsed(index)
                    ? Verdict.partial(text.replace("%s", "all of it"), NAME_VALUES)
                    : Verdict.none(text.replace("%s", "it"), NAME_VALUES);
        }
        if (narrowing.isUsed(index)) {
            return Verdict.full(null);
        }
        boolean hidden = clause.reading().has(Trait.HIDDEN);
        boolean says = clause.reading().hasObject() || clause.reading().has(Trait.ANYTHING) || hidden;
        if (clause.modality() == Modality.EXCEPT && !says) {
            return Verdict.none("it names nothing that could be taken out; the prohibitions stand", NAME_VALUES);
        }
        return Verdict.full(hidden ? "masked values are not found anyway" : "nothing in this policy forbids it");
    }

    private Verdict requirement(Clause clause) {
        List<String> conditions = clause.reading().conditions();
        String reason = conditions.isEmpty()
                ? "it demands something that is not visible in the text"
                : understanding.reason(conditions.get(0));
        return Verdict.none(reason, SAY_WHAT);
    }

    private static String joined(Set<String> reasons) {
        List<String> parts = new ArrayList<>(reasons);
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }
}
