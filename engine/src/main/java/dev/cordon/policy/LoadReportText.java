package dev.cordon.policy;

/** A load report as lines of text. */
final class LoadReportText {

    private LoadReportText() {}

    static String of(LoadReport report) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : report.problems()) {
            text.append(problem).append('\n');
        }
        LoadReport.Counts c = report.counts();
        text.append(c.policies() == 1 ? "1 policy" : c.policies() + " policies");
        text.append(" (").append(c.enforced()).append(" enforced, ");
        text.append(c.shadow()).append(" shadow, ").append(c.off()).append(" off), ");
        append(text, c.rules(), "rule").append(", ");
        append(text, c.dictionaries(), "dictionar").append(" with ");
        append(text, c.terms(), "term").append(", ");
        append(text, c.detectors(), "detector").append(": ");
        append(text, report.errors(), "error").append(", ");
        return append(text, report.warnings(), "warning").append('\n').toString();
    }

    private static StringBuilder append(StringBuilder text, int count, String what) {
        boolean dictionary = what.endsWith("r") && what.startsWith("dictionar");
        String ending = dictionary ? (count == 1 ? "y" : "ies") : (count == 1 ? "" : "s");
        return text.append(count).append(' ').append(what).append(ending);
    }
}
