package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Place;
import dev.cordon.decision.Violation;
import dev.cordon.model.Interaction;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Short surroundings of findings, in which everything that any rule found is masked, for a person who looks at a terminal.
 * Characters that could steer a terminal are replaced. Not thread-safe.
 */
final class Excerpts {

    private static final int AROUND = 24;
    private static final int LONGEST_MASK = 16;
    private static final String MASK = "*";

    private final Interaction interaction;
    private final List<Place> found = new ArrayList<>();
    private final Style style;

    Excerpts(Interaction interaction, Decision decision, Style style) {
        this.interaction = interaction;
        this.style = style;
        for (Violation violation : decision.violations()) {
            for (Finding finding : violation.findings()) {
                found.addAll(finding.places());
            }
        }
        found.sort(null);
    }

    /** The place, masked, between what stands around it. */
    String around(Place place) {
        String text = interaction.segments().get(place.segment()).text().value();
        int from = boundary(text, Math.max(0, place.span().start() - AROUND));
        int to = boundary(text, Math.min(text.length(), place.span().end() + AROUND));
        StringBuilder out = new StringBuilder(from > 0 ? "..." : "");
        int at = from;
        for (Span span : covered(place.segment(), from, to)) {
            out.append(printable(text.substring(at, span.start())));
            out.append(style.masked(MASK.repeat(Math.min(LONGEST_MASK, span.length()))));
            at = span.end();
        }
        return out.append(printable(text.substring(at, Math.max(at, to))))
                .append(to < text.length() ? "..." : "")
                .toString();
    }

    /** The text with line ends as blanks and other control and format characters as dots. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean blank = c == '\n' || c == '\r' || c == '\t' || type == Character.LINE_SEPARATOR;
            boolean steers = type == Character.CONTROL || type == Character.FORMAT;
            out.append(blank ? ' ' : steers ? '.' : c);
        }
        return out.toString();
    }

    // Parts of findings inside [from, to), merged.
    private List<Span> covered(int segment, int from, int to) {
        List<Span> out = new ArrayList<>();
        for (Place place : found) {
            int start = Math.max(from, place.span().start());
            int end = Math.min(to, place.span().end());
            if (place.segment() != segment || start >= end) {
                continue;
            }
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && start <= last.end()) {
                out.set(out.size() - 1, new Span(last.start(), Math.max(last.end(), end)));
            } else {
                out.add(new Span(start, end));
            }
        }
        return out;
    }

    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
