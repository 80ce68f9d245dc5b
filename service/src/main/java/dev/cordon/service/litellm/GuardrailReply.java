package dev.cordon.service.litellm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.report.Redactor;
import dev.cordon.service.http.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is answered: pass, pass with other texts, or block. What may not proceed is blocked, a warning too: there is nobody on the line
 * who could be asked. Stateless.
 */
final class GuardrailReply {

    private static final int LONGEST_REASON = 1_000;

    private GuardrailReply() {}

    /** When there was nothing to judge. */
    static ObjectNode nothing(GuardrailCall call) {
        return with(Json.object().put("action", "NONE"), call, null);
    }

    /** @param redact how findings of what passes are taken out of the texts; null to leave them in */
    static ObjectNode of(GuardrailCall call, Decision decision, Redactor.@Nullable Style redact) {
        ObjectNode reply = Json.object();
        if (!decision.mayProceed()) {
            reply.put("action", "BLOCKED").put("blocked_reason", reason(decision));
        } else if (redact == null || !rewrite(call, decision, redact, reply)) {
            reply.put("action", "NONE");
        }
        return with(reply, call, decision);
    }

    private static boolean rewrite(GuardrailCall call, Decision decision, Redactor.Style style, ObjectNode reply) {
        ArrayNode texts = Json.object().putArray("texts");
        boolean changed = false;
        for (int i = 0; i < call.texts().size(); i++) {
            String redacted = Redactor.redact(call.texts().get(i), i, decision, style);
            changed |= !redacted.equals(call.texts().get(i));
            texts.add(redacted);
        }
        if (changed) {
            reply.put("action", "GUARDRAIL_INTERVENED").set("texts", texts);
        }
        return changed;
    }

    private static String reason(Decision decision) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Violation violation : decision.violations()) {
            if (violation.mode() == EnforcementMode.ENFORCE && violation.action() == decision.action()) {
                String message = violation.userMessage();
                reasons.add(violation.policyName() + ": " + (message == null ? violation.explanation() : message));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add("part of it could not be examined, and a policy does not let that pass");
        }
        String warning = decision.action() == Action.WARN ? "a warning that nobody can answer here: " : "";
        String text = warning + String.join("; ", reasons);
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    /** Beside the documented fields, for people who look: LiteLLM passes it over. */
    private static ObjectNode with(ObjectNode reply, GuardrailCall call, @Nullable Decision decision) {
        ObjectNode more = reply.putObject("cordon");
        more.put(
                "decision",
                decision == null ? Action.ALLOW.name() : decision.action().name());
        more.put("revision", decision == null ? null : decision.revision());
        more.put("complete", call.images() == 0 && (decision == null || decision.complete()));
        ArrayNode unexamined = more.putArray("unexamined");
        if (call.images() > 0) {
            unexamined.add("images");
        }
        return reply;
    }
}
