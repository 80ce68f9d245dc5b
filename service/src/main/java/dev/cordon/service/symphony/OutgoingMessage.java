package dev.cordon.service.symphony;

import dev.cordon.model.ConversationScope;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that wants to be sent: the parts of its form. Immutable.
 *
 * @param message its text
 * @param data texts of its structured data; empty when there are none
 * @param rawData its structured data as it was sent
 * @param attachments files with their content
 * @param ignoreWarning whether its sender has seen a warning and sends it all the same
 * @param scope kind of conversation; null when the caller does not say
 */
record OutgoingMessage(
        MessageText message,
        String data,
        String rawData,
        List<Part> attachments,
        boolean ignoreWarning,
        @Nullable ConversationScope scope) {

    private static final int MOST_ATTACHMENTS = 25;
    private static final String NO_DATA = "{}";

    /** @throws Fault {@code INVALID} or {@code MALFORMED} if it is no such form */
    static OutgoingMessage read(Exchange exchange) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Part> attachments = new ArrayList<>();
        for (Part part : exchange.parts()) {
            switch (part.name()) {
                case "attachment" -> attachments.add(part);
                case "preview" -> {}
                default -> {
                    if (texts.put(part.name(), Json.text(part.content())) != null) {
                        throw Fault.invalid("DUPLICATE_PART", part(part.name()), "send each part but attachments once");
                    }
                }
            }
        }
        String message = texts.get("message");
        if (message == null || message.isBlank()) {
            throw Fault.invalid("MISSING_PART", "message", "send the message as a part of this name");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw Fault.invalid("TOO_MANY", "attachment", "send at most " + MOST_ATTACHMENTS + " attachments");
        }
        String data = texts.getOrDefault("data", "");
        String ignore = texts.getOrDefault("ignoreDLPwarning", query(exchange, "ignoreDLPwarning"));
        String scope = texts.getOrDefault("conversationScope", query(exchange, "conversationScope"));
        return new OutgoingMessage(
                MessageText.read(message),
                data.isBlank() ? "" : EntityData.texts(data),
                data.isBlank() ? NO_DATA : data,
                List.copyOf(attachments),
                flag(ignore),
                scope(scope));
    }

    // A name a client made up is not told back.
    private static String part(String name) {
        return name.equals("message") || name.equals("data") || name.equals("version") ? name : "body";
    }

    private static String query(Exchange exchange, String name) {
        String value = exchange.query(name);
        return value == null ? "" : value;
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw Fault.invalid("WRONG_TYPE", "ignoreDLPwarning", "write true or false");
        };
    }

    private static @Nullable ConversationScope scope(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "" -> null;
            case "INTERNAL" -> ConversationScope.INTERNAL;
            case "EXTERNAL" -> ConversationScope.EXTERNAL;
            default -> throw Fault.invalid("UNKNOWN_ENUM", "conversationScope", "write Internal or External");
        };
    }

    /** What is judged. */
    Interaction interaction(String messageId, List<FileFacts> files) {
        Interaction.Builder builder = Interaction.builder()
                .id(messageId)
                .kind(SegmentKind.MESSAGE)
                .scope(scope)
                .text(message.text());
        if (!message.attributes().isEmpty()) {
            builder.segment(Segment.of("attributes", message.attributes()));
        }
        if (!data.isEmpty()) {
            builder.segment(Segment.of(Attribute.DATA_PATH, data));
        }
        files.forEach(builder::file);
        return builder.build();
    }
}
