package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Json;
import org.jspecify.annotations.Nullable;

/** What a configuration means where a client says nothing, written out. Stateless. Source: the schema's descriptions. */
final class ConfigDefaults {

    private static final int SIZE_LIMIT = 20;

    private ConfigDefaults() {}

    /** The configuration, which the engine's reader accepted, with every field. */
    static ObjectNode write(String name, ObjectNode config) {
        ObjectNode full = Json.object();
        switch (name) {
            case "textMatchConfig" -> {
                full.set("dictionaries", config.get("dictionaries"));
                full.put("countUniqueOccurrences", number(config.get("countUniqueOccurrences"), 1));
                list(config, full, "applicableFileTypes");
            }
            case "fileSizeConfig" -> full.put("sizeLimit", number(config.get("sizeLimit"), SIZE_LIMIT));
            case "fileExtensionConfig" -> {
                list(config, full, "allowLists");
                list(config, full, "blockLists");
            }
            case "filePasswordConfig" -> {
                list(config, full, "applicableFileTypes");
                full.put("matchCriteria", config.path("matchCriteria").asText("NOT_PASSWORD_PROTECTED"));
            }
            default -> {
                full.set("classifiers", config.get("classifiers"));
                list(config, full, "applicableFileTypes");
            }
        }
        return full;
    }

    // Counts come as numbers or as text, since the vendor's pages disagree; they go out as numbers.
    private static int number(@Nullable JsonNode written, int fallback) {
        return written == null
                ? fallback
                : written.isTextual() ? Integer.parseInt(written.textValue()) : written.intValue();
    }

    private static void list(ObjectNode from, ObjectNode to, String name) {
        JsonNode list = from.get(name);
        to.set(name, list == null ? Json.object().arrayNode() : list);
    }
}
