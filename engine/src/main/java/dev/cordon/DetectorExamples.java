package dev.cordon;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Violation;
import dev.cordon.model.Interaction;
import dev.cordon.model.Span;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Detector;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Runs the examples and counter-examples of detectors through the engine, each detector for itself: what another one finds in its
 * text, or would put in its place, does not matter here. Signals are run like any other detector.
 */
public final class DetectorExamples {

    private static final EvaluateOptions EXPLAIN = EvaluateOptions.DEFAULT.withExplain(true);

    private final PolicyEngine engine;
    private final List<Problem> problems = new ArrayList<>();
    private int examples;
    private int counterexamples;

    /**
     * What the run gave.
     *
     * @param detectors detectors that were run
     * @param examples texts in which something had to be found
     * @param counterexamples texts in which nothing may be found
     * @param problems every failure, with code {@link ProblemCode#FAILED_EXAMPLE}, in the order of the detectors
     */
    public record Outcome(int detectors, int examples, int counterexamples, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        public boolean passed() {
            return problems.isEmpty();
        }
    }

    private DetectorExamples(PolicyEngine engine) {
        this.engine = engine;
    }

    /**
     * Runs every example of every detector of the bundle.
     *
     * @throws InvalidBundleException if a detector is wrong in itself
     */
    public static Outcome run(PolicyBundle bundle, CompileOptions options) {
        PolicyBundle rules = DetectorPolicies.oneByOne(bundle);
        try (CompiledPolicySet set =
                        PolicyCompiler.compile(BundleValidator.validate(rules).orThrow(), options);
                PolicyEngine engine = PolicyEngine.over(set)) {
            DetectorExamples run = new DetectorExamples(engine);
            bundle.detectors().forEach(run::check);
            return new Outcome(bundle.detectors().size(), run.examples, run.counterexamples, run.problems);
        }
    }

    private void check(Detector detector) {
        for (int i = 0; i < detector.examples().size(); i++) {
            examples++;
            example(detector, i + 1, MarkedText.of(detector.examples().get(i)));
        }
        for (int i = 0; i < detector.counterexamples().size(); i++) {
            counterexamples++;
            MarkedText text = MarkedText.of(detector.counterexamples().get(i));
            List<Span> found = spans(evaluate(text.text()), detector.id());
            if (!found.isEmpty()) {
                fail(detector, "counter-example " + (i + 1) + " is found at " + phrase(found), "narrow the detector");
            }
        }
    }

    private void example(Detector detector, int number, MarkedText text) {
        Decision decision = evaluate(text.text());
        List<Span> found = spans(decision, detector.id());
        if (found.isEmpty()) {
            fail(detector, "example " + number + " is not found", why(decision, detector.id()));
        } else if (!text.marked().isEmpty() && !text.marked().equals(found)) {
            fail(
                    detector,
                    "example " + number + " is found at " + phrase(found) + ", marked at " + phrase(text.marked()),
                    "offsets are without the marks");
        }
    }

    private Decision evaluate(String text) {
        return engine.evaluate(Interaction.message(text), EXPLAIN);
    }

    private void fail(Detector detector, String message, String help) {
        problems.add(new Problem(
                ProblemCode.FAILED_EXAMPLE, detector.place(), "detector `" + detector.id() + "`", message, help));
    }

    private static List<Span> spans(Decision decision, String detector) {
        TreeSet<Span> spans = new TreeSet<>();
        for (Violation violation : decision.violations()) {
            if (violation.ruleId().equals(detector)) {
                for (Finding finding : violation.findings()) {
                    finding.places().forEach(place -> spans.add(place.span()));
                }
            }
        }
        return List.copyOf(spans);
    }

    private static String why(Decision decision, String detector) {
        List<String> reasons = new ArrayList<>();
        for (NearMiss miss : decision.nearMisses()) {
            if (miss.ruleId().equals(detector)) {
                reasons.add(miss.amount() + " x " + miss.reason());
            }
        }
        return reasons.isEmpty() ? "no pattern matches" : "what matched was refused: " + String.join(", ", reasons);
    }

    private static String phrase(List<Span> spans) {
        List<String> parts = new ArrayList<>();
        spans.forEach(span -> parts.add(span.start() + ".." + span.end()));
        return String.join(", ", parts);
    }
}
