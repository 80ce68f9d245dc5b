package dev.cordon.service.v1;

import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import dev.cordon.report.Redactor;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import org.jspecify.annotations.Nullable;

/** {@code ?redact=mask|label}. Stateless. */
final class Redaction {

    private Redaction() {}

    /** What was asked for; null for nothing. */
    static Redactor.@Nullable Style asked(Exchange exchange) {
        String asked = exchange.query("redact");
        if (asked == null) {
            return null;
        }
        return switch (asked) {
            case "", "mask" -> Redactor.Style.MASK;
            case "label" -> Redactor.Style.LABEL;
            default -> throw Fault.invalid("UNKNOWN_ENUM", "redact", "give mask or label");
        };
    }

    /** The first text of the interaction's own, redacted; null when it has none or nothing was asked for. */
    static @Nullable String of(Interaction interaction, Decision decision, Redactor.@Nullable Style style) {
        Segment first = interaction.segments().get(0);
        return style == null || first.part() != SegmentPart.TEXT
                ? null
                : Redactor.redact(first.text().value(), decision, style);
    }
}
