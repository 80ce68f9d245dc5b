package dev.cordon.service.litellm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the strings in JSON of others. Images are no text: what says it is one is passed over. Stateless. */
final class Strings {

    private Strings() {}

    /** @param to takes a path, such as {@code [0].text}, and a string that is not blank */
    static void of(JsonNode node, int depth, BiConsumer<String, String> to) {
        walk(node, "", depth, false, to);
    }

    /**
     * The same for arguments of a tool, names of fields too: the model chooses them as it does the values. Arguments are JSON in a
     * string; what it holds is found as it is written, and, where escapes may hide something, as it is meant.
     */
    static void ofArguments(JsonNode arguments, int depth, BiConsumer<String, String> to) {
        walk(arguments, "", depth, true, to);
        if (arguments.isTextual() && arguments.textValue().indexOf('\\') >= 0) {
            try {
                walk(Json.read(arguments.textValue()), "$", depth, true, to);
            } catch (Fault e) {
                // No JSON after all: it was taken as it is written.
            }
        }
    }

    private static void walk(JsonNode node, String path, int depth, boolean names, BiConsumer<String, String> to) {
        if (node.isTextual()) {
            take(path, node.textValue(), to);
        } else if (depth > 0 && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]", depth - 1, names, to);
            }
        } else if (depth > 0 && node.isObject() && (names || !isImage(node))) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String inner = path + "." + name(field.getKey());
                if (names) {
                    take(inner + "#name", field.getKey(), to);
                }
                if (names || !field.getKey().equals("type")) {
                    walk(field.getValue(), inner, depth - 1, names, to);
                }
            }
        } else if (names && node.isNumber()) {
            take(path, node.asText(), to);
        }
    }

    private static void take(String path, String text, BiConsumer<String, String> to) {
        if (!text.isBlank()) {
            to.accept(path, text);
        }
    }

    private static boolean isImage(JsonNode part) {
        String type = part.path("type").asText("");
        return type.equals("image_url") || type.equals("input_image") || type.equals("image");
    }

    // Names are the client's to choose, and a path is told in decisions and records.
    private static String name(String key) {
        boolean plain = !key.isEmpty() && key.length() <= 32;
        for (int i = 0; plain && i < key.length(); i++) {
            char c = key.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        return plain ? key : "?";
    }
}
