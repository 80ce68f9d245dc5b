package dev.cordon.policy;

import dev.cordon.internal.pattern.ExpressionRefusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with one detector: its expressions, checks, terms and references. */
final class DetectorChecks {

    private final Detector detector;

    /** Contexts that were found sound: detectors share a few, and each is parsed once. */
    private final Set<String> soundContexts;

    private final ExactPlaces places;
    private final PolicyLimits limits;
    private final Problems problems;
    private final String item;

    DetectorChecks(
            Detector detector, Set<String> soundContexts, ExactPlaces places, PolicyLimits limits, Problems problems) {
        this.detector = detector;
        this.soundContexts = soundContexts;
        this.places = places;
        this.limits = limits;
        this.problems = problems;
        this.item = "detector " + Quote.of(detector.id());
    }

    /** The detector with its references resolved to ids. */
    Detector run(References references) {
        context("before", detector.before());
        context("after", detector.after());
        for (int i = 0; i < detector.patterns().size(); i++) {
            String pattern = detector.patterns().get(i);
            SourceLocation place = places.of(detector.place(), "patterns[" + i + "]");
            Expressions.report(Expressions.refusal(pattern), pattern, place, item, problems);
        }
        for (int i = 0; i < detector.checks().size(); i++) {
            SourceLocation place = places.of(detector.place(), "checks[" + i + "]");
            Expressions.reportUnknownCheck(detector.checks().get(i), place, item, problems);
        }
        terms("terms", detector.terms());
        nearby("keywords", detector.keywords());
        nearby("exclude", detector.exclude());
        return resolved(references);
    }

    private void context(String field, @Nullable String expression) {
        if (expression == null || soundContexts.contains(expression)) {
            return;
        }
        ExpressionRefusal refusal = Expressions.contextRefusal(expression);
        if (refusal == null) {
            soundContexts.add(expression);
        }
        Expressions.report(refusal, expression, places.of(detector.place(), field), item, problems);
    }

    private void nearby(String field, Detector.@Nullable Context context) {
        if (context == null) {
            return;
        }
        if (context.terms().isEmpty()) {
            problems.add(
                    ProblemCode.MISSING_FIELD,
                    places.of(detector.place(), field + ".terms"),
                    item,
                    "`" + field + "` has no terms",
                    "add a term, or remove `" + field + "`");
        }
        terms(field + ".terms", context.terms());
    }

    private void terms(String field, List<String> terms) {
        for (int i = 0; i < terms.size(); i++) {
            int length = terms.get(i).length();
            if (Blank.trim(terms.get(i)).isEmpty() || length > limits.termUnits()) {
                problems.add(
                        ProblemCode.OUT_OF_RANGE,
                        places.of(detector.place(), field + "[" + i + "]"),
                        item,
                        Names.lengthOfTerm(terms.get(i)),
                        "write 1 to " + limits.termUnits() + ", not white space alone");
            }
        }
    }

    private Detector resolved(References references) {
        List<String> superseded = references.ids(detector.supersedes(), id -> placeOf("supersedes", id), item);
        Detector.Score score = detector.score();
        if (score != null) {
            score = score(score, references);
        }
        return detector.withReferences(superseded, score);
    }

    private SourceLocation placeOf(String field, String reference) {
        return places.ofReference(detector.place(), field, reference);
    }

    private Detector.Score score(Detector.Score score, References references) {
        SourceLocation place = places.of(detector.place(), "score.of");
        List<String> ids = references.tagsOrIds(score.of(), reference -> place, item);
        List<String> signals = references.unscored(ids, place, item);
        if (score.of().isEmpty()) {
            problems.add(ProblemCode.MISSING_FIELD, place, item, "the score adds up nothing", "name detectors or tags");
        }
        return new Detector.Score(signals, score.atLeast());
    }
}
