package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PolicyRow;

/** Everything a policy says without saying it, written out, in the order of the vendor's own documents. Stateless. */
final class Defaults {

    private Defaults() {}

    /** Completes {@code appliesTo}, which the engine's reader accepted. */
    static void write(ArrayNode appliesTo) {
        for (JsonNode entry : appliesTo) {
            ObjectNode ordered = Json.object();
            ordered.set("dataType", entry.get("dataType"));
            ordered.put("action", entry.path("action").asText("LogOnly"));
            ordered.set("rules", entry.get("rules"));
            ordered.get("rules").forEach(rule -> write((ObjectNode) rule));
            ((ObjectNode) entry).removeAll().setAll(ordered);
        }
    }

    private static void write(ObjectNode rule) {
        ObjectNode ordered = Json.object();
        ordered.put("id", rule.path("id").asText(""));
        ordered.set("type", rule.get("type"));
        ordered.put("name", rule.path("name").asText("").strip());
        for (String name : WireFields.CONFIGS.keySet()) {
            if (rule.get(name) instanceof ObjectNode config) {
                ordered.set(name, ConfigDefaults.write(name, config));
            }
        }
        rule.removeAll().setAll(ordered);
    }

    /** Completes a document that came to the store another way than through this API, such as from a file. */
    static ObjectNode complete(ObjectNode document, PolicyRow row, long creator) {
        ObjectNode full = Json.object()
                .put("id", row.policyId())
                .put("policyId", row.policyId())
                .put("version", row.version())
                .put("name", row.name())
                .put("creatorId", creator);
        full.putArray("scopes");
        full.putArray("appliesTo");
        full.put("active", row.active())
                .put("deleted", row.deleted())
                .put("creationDate", row.createdAt())
                .put("lastUpdatedDate", row.updatedAt())
                .put("systemPolicy", false);
        full.setAll(document);
        if (full.get("appliesTo") instanceof ArrayNode appliesTo) {
            write(appliesTo);
        }
        return full;
    }
}
