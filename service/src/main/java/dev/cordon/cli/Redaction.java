package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import dev.cordon.report.Redactor;
import org.jspecify.annotations.Nullable;

/** Redacted texts of an interaction. Stateless. */
final class Redaction {

    private Redaction() {}

    /** The first text of the interaction's own, redacted; null when it has none, as a file alone. */
    static @Nullable String ofMainText(Interaction interaction, Decision decision, Redactor.Style style) {
        Segment first = interaction.segments().get(0);
        return first.part() == SegmentPart.TEXT ? Redactor.redact(first.text().value(), decision, style) : null;
    }
}
