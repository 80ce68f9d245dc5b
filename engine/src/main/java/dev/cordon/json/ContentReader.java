package dev.cordon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads what can be scanned from JSON objects that need not be interactions, such as lines of a corpus: {@code text},
 * {@code segments}, {@code file} and {@code files} have the form they have in an interaction, all other fields are ignored.
 * Thread-safe; the limits are those of {@link InteractionReader}.
 */
public final class ContentReader {

    private static final Set<String> CONTENT = Set.of("text", "segments", "file", "files");
    private static final Set<String> SEGMENT = Set.of("path", "text");
    private static final Set<String> FILE = Set.of("name", "text");

    private ContentReader() {}

    /**
     * What was read.
     *
     * @param interaction the content, as a message or file of unknown scope
     * @param labels values of the fields asked for, as far as the object has them as strings or numbers
     */
    public record Content(Interaction interaction, Map<String, String> labels) {
        public Content {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * Reads one object.
     *
     * @param labels further fields to tell
     * @throws InvalidInteractionException if it is no JSON object, or its content does not have the documented form
     */
    public static Content read(String json, Set<String> labels) {
        ObjectNode root = (ObjectNode) InteractionReader.object(json);
        Map<String, String> told = new HashMap<>();
        for (String label : labels) {
            JsonNode value = root.get(label);
            if (value != null && (value.isTextual() || value.isNumber())) {
                told.put(label, value.asText());
            }
        }
        root.retain(CONTENT);
        root.path("segments").forEach(segment -> retain(segment, SEGMENT));
        retain(root.path("file"), FILE);
        root.path("files").forEach(file -> retain(file, FILE));
        return new Content(InteractionReader.interaction(root), told);
    }

    private static void retain(JsonNode node, Set<String> fields) {
        if (node instanceof ObjectNode object) {
            object.retain(fields);
        }
    }
}
