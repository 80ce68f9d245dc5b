package dev.cordon.report;

import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Place;
import dev.cordon.decision.Source;
import dev.cordon.decision.Violation;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes what a decision found out of a text. Pure; thread-safe. Findings of shadow policies are left in, and spans that overlap or
 * touch are taken out as one.
 */
public final class Redactor {

    private static final char MASK_CHARACTER = '*';

    private Redactor() {}

    /** What stands in place of a finding. */
    public enum Style {
        /** As many {@code *} as there were UTF-16 units: lengths and offsets stay. */
        MASK,
        /** What was found, such as {@code [payment.card]}; {@code [redacted]} for dictionary terms. */
        LABEL
    }

    /** A span and what it is replaced with. */
    private record Cut(Span span, String label) {}

    /** Redacts the text of segment 0: the interaction's main text. */
    public static String redact(String text, Decision decision, Style style) {
        return redact(text, 0, decision, style);
    }

    /**
     * Redacts the text of one segment.
     *
     * @param text the segment's original text
     * @param segment its index in the interaction
     * @throws IllegalArgumentException if the decision has a span outside the text: it is about another one
     */
    public static String redact(String text, int segment, Decision decision, Style style) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Cut cut : merged(cuts(segment, decision))) {
            if (cut.span.end() > text.length()) {
                throw new IllegalArgumentException("the decision is about another text");
            }
            out.append(text, from, cut.span.start());
            switch (style) {
                case MASK -> out.append(String.valueOf(MASK_CHARACTER).repeat(cut.span.length()));
                case LABEL -> out.append('[').append(cut.label).append(']');
            }
            from = cut.span.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static List<Cut> cuts(int segment, Decision decision) {
        List<Cut> cuts = new ArrayList<>();
        for (Violation violation : decision.violations()) {
            if (violation.mode() != EnforcementMode.ENFORCE) {
                continue;
            }
            for (Finding finding : violation.findings()) {
                Source source = violation.sources().get(finding.source());
                String label = source.type() == Source.Type.DETECTOR ? source.id() : "redacted";
                for (Place place : finding.places()) {
                    if (place.segment() == segment) {
                        cuts.add(new Cut(place.span(), label));
                    }
                }
            }
        }
        cuts.sort(Comparator.comparing(Cut::span).thenComparing(Cut::label));
        return cuts;
    }

    private static List<Cut> merged(List<Cut> sorted) {
        List<Cut> out = new ArrayList<>();
        for (Cut cut : sorted) {
            Cut last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null || cut.span.start() > last.span.end()) {
                out.add(cut);
            } else {
                String label = last.span.length() >= cut.span.length() ? last.label : cut.label;
                Span hull = new Span(last.span.start(), Math.max(last.span.end(), cut.span.end()));
                out.set(out.size() - 1, new Cut(hull, label));
            }
        }
        return out;
    }
}
