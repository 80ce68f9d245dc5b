package dev.cordon.policy;

import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.TermSyntax;
import java.util.HashSet;
import java.util.Set;

/** What is wrong with the entries of one dictionary. */
final class DictionaryChecks {

    private final Dictionary dictionary;
    private final ExactPlaces places;
    private final PolicyLimits limits;
    private final Problems problems;
    private final String item;

    DictionaryChecks(Dictionary dictionary, ExactPlaces places, PolicyLimits limits, Problems problems) {
        this.dictionary = dictionary;
        this.places = places;
        this.limits = limits;
        this.problems = problems;
        this.item = "dictionary " + Quote.of(dictionary.name());
    }

    void run() {
        if (dictionary.type() == Dictionary.Type.REGEX) {
            expressions();
        } else {
            terms();
        }
    }

    private void expressions() {
        for (Dictionary.Term term : dictionary.terms()) {
            ExpressionRefusal refusal = Expressions.refusal(term.text());
            if (refusal != null) {
                SourceLocation place = placeOf(term, refusal.column());
                Expressions.report(refusal, term.text(), place, item, problems);
            }
        }
    }

    private void terms() {
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        int firstRepeated = 0;
        for (Dictionary.Term term : dictionary.terms()) {
            if (term.text().isEmpty() || term.text().length() > limits.termUnits()) {
                problems.add(
                        ProblemCode.OUT_OF_RANGE,
                        placeOf(term, 1),
                        item,
                        Names.lengthOfTerm(term.text()),
                        "write 1 to " + limits.termUnits());
            } else if (!seen.add(TermSyntax.key(term.text()))) {
                firstRepeated = repeated++ == 0 ? term.line() : firstRepeated;
            }
        }
        if (repeated > 0) {
            problems.add(
                    ProblemCode.NO_EFFECT,
                    placeOf(new Dictionary.Term(firstRepeated, ""), 1),
                    item,
                    "repeats an earlier term; " + repeated + (repeated == 1 ? " entry does" : " entries do"),
                    "remove the repetitions; case makes no difference");
        }
    }

    /** In a text of terms the line itself; in a document the entry of the list. */
    private SourceLocation placeOf(Dictionary.Term term, int column) {
        SourceLocation place = dictionary.place();
        if (place.line() == 0) {
            return new SourceLocation(place.source(), term.line(), column, place.path());
        }
        return places.of(place, "terms[" + (term.line() - 1) + "]");
    }
}
