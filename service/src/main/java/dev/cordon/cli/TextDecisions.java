package dev.cordon.cli;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Place;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import dev.cordon.report.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions for people: a headline each, then why, with masked excerpts. */
final class TextDecisions implements DecisionPrinter {

    private static final int MOST_EXCERPTS = 3;

    private final Output out;
    private final Style style;
    private final Redactor.@Nullable Style redact;

    TextDecisions(Output out, Style style, Redactor.@Nullable Style redact) {
        this.out = out;
        this.style = style;
        this.redact = redact;
    }

    @Override
    public void decision(int line, Interaction interaction, Decision decision) {
        headline(name(line, decision.id()), decision);
        Excerpts excerpts = new Excerpts(interaction, decision, style);
        for (Violation violation : decision.violations()) {
            violation(violation, excerpts);
        }
        gaps(decision.coverage());
        for (NearMiss miss : decision.nearMisses()) {
            out.line(style.faint("      near miss: " + phrase(miss)));
        }
        if (redact != null) {
            String text = Redaction.ofMainText(interaction, decision, redact);
            if (text != null) {
                out.line("      redacted: " + Excerpts.printable(text));
            }
        }
    }

    @Override
    public void error(LineException e) {
        out.line(style.bad("ERROR") + " " + name(e.line(), e.id()) + "  " + e.error());
    }

    private void headline(String name, Decision decision) {
        String action = decision.action().name();
        StringBuilder text = new StringBuilder();
        text.append(style.action(decision.action(), action));
        text.append(" ".repeat(6 - action.length())).append(name);
        if (decision.policiesInScope() == 0) {
            text.append(style.faint("  no policy applies"));
        }
        if (decision.shadowAction() != null && decision.shadowAction() != Action.ALLOW) {
            text.append("  shadow: ").append(decision.shadowAction());
        }
        out.line(text);
    }

    private void violation(Violation violation, Excerpts excerpts) {
        String action = violation.action().name();
        boolean shadow = violation.mode() == EnforcementMode.SHADOW;
        out.line("      " + (shadow ? "shadow " : "") + style.action(violation.action(), action) + " "
                + rule(violation.policyId(), violation.ruleId()) + " (" + violation.policyName() + "): "
                + violation.explanation());
        List<Finding> findings = violation.findings();
        for (Finding finding : findings.subList(0, Math.min(MOST_EXCERPTS, findings.size()))) {
            Place place = finding.place();
            out.line("        " + place.path() + " " + place.span().start() + ".."
                    + place.span().end() + "  " + excerpts.around(place));
        }
        if (findings.size() > MOST_EXCERPTS) {
            out.line(style.faint("        and " + (findings.size() - MOST_EXCERPTS) + " more"));
        }
        if (violation.userMessage() != null) {
            out.line("        tell the user: " + violation.userMessage());
        }
    }

    // One line for what several rules could not see.
    private void gaps(List<CoverageGap> coverage) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (CoverageGap gap : coverage) {
            String action = gap.action() == Action.ALLOW ? "" : ", hence " + gap.action();
            String what = (gap.path().isEmpty() ? "the interaction" : gap.path()) + " (" + gap.reason() + action + ")";
            rules.computeIfAbsent(what, w -> new ArrayList<>()).add(rule(gap.policyId(), gap.ruleId()));
        }
        rules.forEach((what, of) -> out.line("      not examined: " + what + " for " + String.join(", ", of)));
    }

    // The rules of natural-language content carry the policy's id in their own.
    private static String rule(String policy, String rule) {
        return rule.startsWith(policy + "#") ? rule : policy + "/" + rule;
    }

    private static String name(int line, @Nullable String id) {
        return id != null ? Excerpts.printable(id) : line == 0 ? "the text" : "line " + line;
    }

    private static String phrase(NearMiss miss) {
        String of = miss.source().isEmpty() ? "" : " of " + miss.source();
        String what = switch (miss.reason()) {
            case BELOW_THRESHOLD -> miss.amount() + " short of the threshold";
            case CHECK_FAILED -> miss.amount() + of + " refused by a check";
            case KEYWORD_MISSING -> miss.amount() + of + " without a context word near";
            case KEYWORD_EXCLUDED -> miss.amount() + of + " beside an excluding word";
            case EXEMPTED -> miss.amount() + of + " exempted by the rule";
            case SUPERSEDED -> miss.amount() + of + " replaced by a more specific detector";
        };
        return rule(miss.policyId(), miss.ruleId()) + ": " + what;
    }
}
