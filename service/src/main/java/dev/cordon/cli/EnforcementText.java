package dev.cordon.cli;

import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.EnforcementReport.Phrase;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.List;
import java.util.Locale;

/** Enforcement reports for people: a block a policy, a line or some a clause. */
final class EnforcementText {

    private static final int MOST_DETECTORS = 12;

    private final Output out;
    private final Style style;

    EnforcementText(Output out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(List<EnforcementReport> reports) {
        for (EnforcementReport report : reports) {
            out.line("policy " + report.policyId() + ": enforced " + level(report.enforcement()) + ", score "
                    + report.score() + " of 100");
            report.clauses().forEach(this::clause);
            for (EnforcementReport.Issue issue : report.issues()) {
                out.line("  " + issue.type().name().toLowerCase(Locale.ROOT) + " ("
                        + issue.level().name().toLowerCase(Locale.ROOT) + "): " + issue.description() + "; "
                        + issue.suggestion());
            }
            out.line("  advice: " + report.advice());
            out.line("");
        }
    }

    private void clause(Clause clause) {
        String name = clause.modality().name().toLowerCase(Locale.ROOT);
        boolean directive = clause.modality() != Modality.STATEMENT;
        out.line("  " + (directive ? level(clause.enforcement()) : style.faint("-")) + " " + name + ": "
                + Excerpts.printable(clause.text()));
        if (!clause.detectors().isEmpty()) {
            out.line("      by " + shortened(clause.detectors()));
        }
        if (!clause.terms().isEmpty()) {
            out.line("      words " + String.join(" | ", clause.terms()));
        }
        if (!clause.leftovers().isEmpty()) {
            out.line("      not understood: "
                    + String.join(
                            " | ", clause.leftovers().stream().map(Phrase::text).toList()));
        }
        if (clause.reason() != null) {
            out.line("      because " + clause.reason());
        }
        if (clause.advice() != null) {
            out.line("      advice: " + clause.advice());
        }
    }

    private String level(Enforceability level) {
        return switch (level) {
            case FULL -> style.good("FULL");
            case PARTIAL -> "PARTIAL";
            case NONE -> style.bad("NONE");
        };
    }

    private static String shortened(List<String> detectors) {
        if (detectors.size() <= MOST_DETECTORS) {
            return String.join(", ", detectors);
        }
        return String.join(", ", detectors.subList(0, MOST_DETECTORS)) + " and " + (detectors.size() - MOST_DETECTORS)
                + " more";
    }
}
