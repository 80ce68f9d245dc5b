package dev.cordon.service.enforce;

import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import dev.cordon.service.directory.Caller;
import java.util.Map;

/**
 * An interaction that was decided on, for those who keep records. Not to be kept itself: it holds the text.
 *
 * @param context what the caller told beside the interaction, such as {@code conversationId}, {@code llmType}, {@code llmModel},
 *     {@code host}, {@code apiKeyId}, {@code apiKeyName}
 * @param at milliseconds
 */
public record Judged(Caller caller, Interaction interaction, Decision decision, Map<String, String> context, long at) {

    public Judged {
        context = Map.copyOf(context);
    }

    /** Identity only. */
    @Override
    public String toString() {
        return "Judged[" + interaction + ", action=" + decision.action() + "]";
    }
}
