package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a policy request that the API knows. What else a client sends, the vendor's service passes over; a null counts as
 * not sent. Values of a wrong type stay where they are: judging them is the reader's task. Stateless.
 */
final class WireFields {

    /** Configuration by name, with the fields it has. */
    static final Map<String, List<String>> CONFIGS = configs();

    private WireFields() {}

    private static Map<String, List<String>> configs() {
        Map<String, List<String>> configs = new LinkedHashMap<>();
        configs.put("textMatchConfig", List.of("dictionaries", "countUniqueOccurrences", "applicableFileTypes"));
        configs.put("fileSizeConfig", List.of("sizeLimit"));
        configs.put("fileExtensionConfig", List.of("allowLists", "blockLists"));
        configs.put("filePasswordConfig", List.of("applicableFileTypes", "matchCriteria"));
        configs.put("fileClassifierConfig", List.of("classifiers", "applicableFileTypes"));
        return configs;
    }

    /** A copy of the request with known fields alone. */
    static ObjectNode request(ObjectNode body) {
        ObjectNode known = known(body, List.of("name", "scopes", "appliesTo"));
        each(known.get("appliesTo"), entry -> {
            ObjectNode kept = known(entry, List.of("dataType", "action", "rules"));
            each(kept.get("rules"), WireFields::rule);
            return kept;
        });
        return known;
    }

    private static ObjectNode rule(ObjectNode rule) {
        ObjectNode kept = known(rule, List.of("id", "type", "name"));
        CONFIGS.forEach((name, fields) -> {
            JsonNode config = rule.get(name);
            if (config instanceof ObjectNode object) {
                ObjectNode keptConfig = known(object, fields);
                each(keptConfig.get("dictionaries"), d -> known(d, List.of("dictId", "version", "name")));
                kept.set(name, keptConfig);
            } else if (config != null && !config.isNull()) {
                kept.set(name, config);
            }
        });
        return kept;
    }

    private static ObjectNode known(ObjectNode object, List<String> names) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null && !value.isNull()) {
                kept.set(name, value.deepCopy());
            }
        }
        return kept;
    }

    private interface Step {
        ObjectNode of(ObjectNode item);
    }

    private static void each(@Nullable JsonNode list, Step step) {
        if (list instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode item) {
                    array.set(i, step.of(item));
                }
            }
        }
    }
}
