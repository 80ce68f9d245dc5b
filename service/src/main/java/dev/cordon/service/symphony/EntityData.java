package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a message's structured data a reader may get to see: every text in it, since templates and renderers show them; but for
 * mentions, which are not scanned. Pure.
 */
final class EntityData {

    private static final String MENTION = "com.symphony.user.mention";

    private EntityData() {}

    /**
     * The texts, one a line; empty when there are none.
     *
     * @throws Fault {@code INVALID} if the data is no JSON
     */
    static String texts(String data) {
        List<String> texts = new ArrayList<>();
        try {
            collect(Json.read(data), texts);
        } catch (Fault fault) {
            throw Fault.invalid("INVALID_DATA", "data", "send the data as well-formed JSON");
        }
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        } else if (!node.path("type").asText("").equals(MENTION)) {
            node.forEach(child -> collect(child, into));
        }
    }
}
