package dev.cordon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.ConversationScope;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.model.Role;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.model.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads interactions from JSON, one object each. Unknown fields, wrong types and duplicate keys are errors with their place; no
 * error quotes a value. Thread-safe.
 *
 * <p>Limits: 256 Mi characters a document, nesting 64.
 */
public final class InteractionReader {

    private static final Set<String> INTERACTION = Set.of(
            "id", "kind", "scope", "org", "workspace", "repo", "user", "groups", "text", "segments", "file", "files");
    private static final Set<String> SEGMENT = Set.of("path", "text", "role", "author", "kind");
    private static final Set<String> FILE =
            Set.of("name", "size", "detectedType", "passwordProtected", "classifiers", "text");

    private static final int LARGEST = 256 << 20;
    private static final int LONGEST_SHOWN_NAME = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(LARGEST)
                            .maxDocumentLength(LARGEST)
                            .maxNumberLength(64)
                            .maxNameLength(256)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private InteractionReader() {}

    /** @throws InvalidInteractionException if the text is not the documented form; it names field and remedy, never a value */
    public static Interaction read(String json) {
        return interaction(object(json));
    }

    /**
     * The interaction of an object that may hold fields of others beside it.
     *
     * @param also further fields to accept and ignore
     */
    public static Interaction read(String json, Set<String> also) {
        JsonNode root = object(json);
        ((ObjectNode) root).remove(also);
        return interaction(root);
    }

    /** The {@code id} of a line, for reporting an error on it; null when it has none or is not JSON. */
    public static @Nullable String idOf(String json) {
        try {
            JsonNode id = MAPPER.readTree(json).get("id");
            return id != null && id.isTextual() ? id.textValue() : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static JsonNode object(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (!root.isObject()) {
                throw new InvalidInteractionException("WRONG_TYPE", "interaction", "give one JSON object");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new InvalidInteractionException(
                    "TOO_LARGE", place(e), "nesting is limited to 64, a document to 256 MiB");
        } catch (JsonProcessingException e) {
            boolean duplicate = e.getOriginalMessage().startsWith("Duplicate");
            throw new InvalidInteractionException(
                    duplicate ? "DUPLICATE_KEY" : "MALFORMED", place(e), "give one well-formed JSON object");
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "interaction" : "column " + Math.max(1, at.getColumnNr());
    }

    static Interaction interaction(JsonNode root) {
        fields(root, INTERACTION, "");
        Interaction.Builder b = Interaction.builder()
                .id(string(root, "id", ""))
                .kind(constant(SegmentKind.class, root, "kind", ""))
                .scope(constant(ConversationScope.class, root, "scope", ""))
                .org(string(root, "org", ""))
                .workspace(string(root, "workspace", ""))
                .repo(string(root, "repo", ""))
                .user(string(root, "user", ""))
                .groups(strings(root, "groups"));
        String text = string(root, "text", "");
        if (text != null) {
            b.text(text);
        }
        JsonNode segments = array(root, "segments");
        for (int i = 0; segments != null && i < segments.size(); i++) {
            b.segment(segment(segments.get(i), "segments[" + i + "]", i));
        }
        JsonNode file = present(root, "file");
        if (file != null) {
            b.file("file", file(file, "file"));
        }
        JsonNode files = array(root, "files");
        for (int i = 0; files != null && i < files.size(); i++) {
            String place = "files[" + i + "]";
            b.file(place, file(files.get(i), place));
        }
        return b.build();
    }

    private static Segment segment(JsonNode node, String place, int index) {
        fields(node, SEGMENT, place);
        String path = string(node, "path", place);
        return new Segment(
                path == null ? "segments[" + index + "].text" : path,
                Text.of(required(string(node, "text", place), place + ".text")),
                constant(SegmentKind.class, node, "kind", place),
                constant(Role.class, node, "role", place),
                string(node, "author", place),
                SegmentPart.TEXT,
                -1);
    }

    private static FileFacts file(JsonNode node, String place) {
        fields(node, FILE, place);
        String text = string(node, "text", place);
        return new FileFacts(
                required(string(node, "name", place), place + ".name"),
                size(node, place),
                string(node, "detectedType", place),
                bool(node, "passwordProtected", place),
                labels(node, place),
                text == null ? null : Text.of(text));
    }

    private static void fields(JsonNode node, Set<String> known, String place) {
        if (!node.isObject()) {
            throw new InvalidInteractionException("WRONG_TYPE", place, "give an object");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                throw new InvalidInteractionException(
                        "UNKNOWN_FIELD",
                        at(place, shown(field.getKey())),
                        "the fields are " + String.join(", ", sorted(known)));
            }
        }
    }

    // A broken document can have text where a name belongs, so only what looks like a name is told.
    private static String shown(String name) {
        boolean plain = !name.isEmpty() && name.length() <= LONGEST_SHOWN_NAME;
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || (i > 0 && c >= '0' && c <= '9');
        }
        return plain ? name : "?";
    }

    private static SortedSet<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    private static @Nullable JsonNode present(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable String string(JsonNode node, String name, String place) {
        JsonNode value = present(node, name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidInteractionException("WRONG_TYPE", at(place, name), "give a string");
        }
        return value.textValue();
    }

    private static @Nullable JsonNode array(JsonNode node, String name) {
        JsonNode value = present(node, name);
        if (value != null && !value.isArray()) {
            throw new InvalidInteractionException("WRONG_TYPE", name, "give an array");
        }
        return value;
    }

    private static @Nullable Set<String> strings(JsonNode node, String name) {
        JsonNode array = array(node, name);
        if (array == null) {
            return null;
        }
        Set<String> out = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isTextual()) {
                throw new InvalidInteractionException("WRONG_TYPE", name + "[" + i + "]", "give a string");
            }
            out.add(array.get(i).textValue());
        }
        return out;
    }

    private static @Nullable Long size(JsonNode node, String place) {
        JsonNode value = present(node, "size");
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new InvalidInteractionException("WRONG_TYPE", place + ".size", "give a whole number of bytes");
        }
        return value.longValue();
    }

    private static @Nullable Boolean bool(JsonNode node, String name, String place) {
        JsonNode value = present(node, name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new InvalidInteractionException("WRONG_TYPE", at(place, name), "give true or false");
        }
        return value.booleanValue();
    }

    private static @Nullable Map<String, String> labels(JsonNode node, String place) {
        JsonNode value = present(node, "classifiers");
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw new InvalidInteractionException("WRONG_TYPE", place + ".classifiers", "give an object of strings");
        }
        Map<String, String> out = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label : value.properties()) {
            if (!label.getValue().isTextual()) {
                throw new InvalidInteractionException("WRONG_TYPE", place + ".classifiers", "give strings as values");
            }
            out.put(label.getKey(), label.getValue().textValue());
        }
        return out;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, JsonNode node, String name, String place) {
        String value = string(node, name, place);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        StringBuilder known = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            known.append(known.length() == 0 ? "" : ", ").append(constant.name());
        }
        throw new InvalidInteractionException(
                "UNKNOWN_ENUM", at(place, name), "give one of " + known + ", in any case");
    }

    private static String required(@Nullable String value, String place) {
        if (value == null) {
            throw new InvalidInteractionException("MISSING_FIELD", place, "give a string");
        }
        return value;
    }

    private static String at(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
