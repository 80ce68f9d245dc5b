package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a request, read field by field. Everything wrong is collected and told at once by {@link #finish}; fields that
 * nobody asks for are ignored, as the vendor does. Not thread-safe.
 */
final class WireObject {

    private final JsonNode object;
    private final String prefix;
    private final List<String> problems;

    private WireObject(JsonNode object, String prefix, List<String> problems) {
        this.object = object;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @throws Fault {@code MALFORMED} or {@code INVALID} if the body is not one strict JSON object */
    static WireObject read(byte[] body) {
        return new WireObject(Json.readObject(body), "", new ArrayList<>());
    }

    /** Whether the field is there, null or not. */
    boolean has(String field) {
        return object.has(field);
    }

    /** Whether the field is there and not null. */
    boolean present(String field) {
        return object.hasNonNull(field);
    }

    /** A string, null after a problem or when the field is absent or null. */
    @Nullable
    String text(String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            problem(field, "must be a string");
            return null;
        }
        String text = value.textValue();
        if (!Characters.storable(text)) {
            problem(field, "must be valid Unicode without U+0000");
            return null;
        }
        return text;
    }

    /** A whole number written without quotes; null after a problem or when the field is absent or null. */
    @Nullable
    Integer number(String field, String range) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            problem(field, range);
            return null;
        }
        return value.intValue();
    }

    /** The objects of an array, with their places; empty after a problem. */
    List<WireObject> objects(String field, int most) {
        JsonNode value = object.get(field);
        if (value == null || !value.isArray()) {
            problem(field, "must be an array of objects");
            return List.of();
        }
        if (value.size() > most) {
            problem(field, "must have at most " + most + " entries");
            return List.of();
        }
        List<WireObject> objects = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            String place = prefix + field + "[" + i + "]";
            if (value.get(i).isObject()) {
                objects.add(new WireObject(value.get(i), place + ".", problems));
            } else {
                problems.add(place + " must be an object");
            }
        }
        return objects;
    }

    /** Records that something is wrong with a field. */
    void problem(String field, String what) {
        problems.add("`" + prefix + field + "` " + what);
    }

    /** @throws Fault with every problem, if there is one */
    void finish() {
        if (!problems.isEmpty()) {
            throw Refusals.invalid(problems);
        }
    }
}
