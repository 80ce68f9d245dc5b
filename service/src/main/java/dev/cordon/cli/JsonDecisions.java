package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.json.DecisionWriter;
import dev.cordon.model.Interaction;
import dev.cordon.report.Redactor;
import org.jspecify.annotations.Nullable;

/** Decisions as JSON lines. */
final class JsonDecisions implements DecisionPrinter {

    private final Output out;
    private final Redactor.@Nullable Style redact;

    JsonDecisions(Output out, Redactor.@Nullable Style redact) {
        this.out = out;
        this.redact = redact;
    }

    @Override
    public void decision(int line, Interaction interaction, Decision decision) {
        String redacted = redact == null ? null : Redaction.ofMainText(interaction, decision, redact);
        out.line(DecisionWriter.write(decision, redacted));
    }

    @Override
    public void error(LineException e) {
        out.line(e.json());
    }
}
