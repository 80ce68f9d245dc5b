package dev.cordon.rules.language;

import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Directives in one line each: force, how much is enforced (F, P, N), concepts, {@code @places} unless it holds everywhere,
 * {@code xN} for a quantity, the words it names, {@code >external} and the like for people.
 */
final class Interpretation {

    private static final Map<Modality, String> FORCES = Map.of(
            Modality.PROHIBIT,
            "forbid",
            Modality.PERMIT,
            "permit",
            Modality.EXCEPT,
            "except",
            Modality.REQUIRE,
            "require");

    private Interpretation() {}

    /** The directives of a report. */
    static List<String> of(EnforcementReport report, boolean people) {
        List<String> lines = new ArrayList<>();
        for (Clause clause : report.clauses()) {
            if (clause.modality() != Modality.STATEMENT) {
                lines.add(ordered(line(clause, people)));
            }
        }
        return lines;
    }

    private static String line(Clause clause, boolean people) {
        StringBuilder s = new StringBuilder(FORCES.get(clause.modality()))
                .append(' ')
                .append(clause.enforcement().name().charAt(0));
        clause.topics().forEach(topic -> s.append(' ').append(topic.concept()));
        Set<SegmentKind> kinds = new TreeSet<>(clause.kinds());
        if (!kinds.equals(Samples.KINDS)) {
            s.append(" @").append(place(kinds));
        }
        if (clause.threshold().atLeast() > 1) {
            s.append(" x").append(clause.threshold().atLeast());
        }
        clause.terms().forEach(term -> s.append(" \"").append(term).append('"'));
        if (people) {
            clause.audiences().stream()
                    .filter(id -> id.equals("audience.external") || id.equals("audience.internal"))
                    .forEach(id -> s.append(" >").append(id.substring("audience.".length())));
        }
        return s.toString();
    }

    private static String place(Set<SegmentKind> kinds) {
        for (String name : List.of("prompts", "responses", "files")) {
            if (Samples.places(name).equals(kinds)) {
                return name;
            }
        }
        return String.join(
                ",",
                kinds.stream()
                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    /** The same line with its parts after the level in one order. */
    static String ordered(String line) {
        List<String> parts = parts(line);
        List<String> rest = new ArrayList<>(new TreeSet<>(parts.subList(Math.min(2, parts.size()), parts.size())));
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())))
                + (rest.isEmpty() ? "" : " " + String.join(" ", rest));
    }

    /** Words between spaces; words in quotation marks stay together. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            if (c == ' ' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
