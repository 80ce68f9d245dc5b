package dev.cordon.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request's object: each wrong one is a {@link Fault} with its place. A null is an absent field. */
public final class Fields {

    private static final int LONGEST_ID = 128;

    private final ObjectNode node;
    private final String place;

    private Fields(ObjectNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** @param place path of the object, empty for the body */
    public static Fields of(ObjectNode node, String place) {
        return new Fields(node, place);
    }

    /** Refuses fields of other names. */
    public Fields only(String... names) {
        Set<String> known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Fault.invalid(
                        "UNKNOWN_FIELD",
                        place.isEmpty() ? "body" : place,
                        "the fields are " + String.join(", ", names));
            }
        });
        return this;
    }

    /** Path of a field. */
    public String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** The value; null when it is absent or null. */
    public @Nullable JsonNode get(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    public @Nullable String text(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isTextual()) {
            throw Fault.invalid("WRONG_TYPE", at(name), "give a string");
        }
        return value == null ? null : value.textValue();
    }

    public String text(String name, String fallback) {
        String value = text(name);
        return value == null ? fallback : value;
    }

    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw Fault.invalid("MISSING_FIELD", at(name), "give a string");
        }
        return value;
    }

    /** A string of 1 to 128 characters. */
    public String id(String name) {
        String value = required(name);
        if (value.isBlank() || value.length() > LONGEST_ID) {
            throw Fault.invalid("OUT_OF_RANGE", at(name), "give an id of 1 to " + LONGEST_ID + " characters");
        }
        return value;
    }

    public @Nullable Long wholeNumber(String name) {
        JsonNode value = get(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToLong())) {
            throw Fault.invalid("WRONG_TYPE", at(name), "give a whole number");
        }
        return value == null ? null : value.longValue();
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw Fault.invalid("WRONG_TYPE", at(name), "give true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    /** Empty when absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual()) {
                throw Fault.invalid("WRONG_TYPE", at(name), "give an array of strings");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** Empty when absent. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!(item instanceof ObjectNode object)) {
                throw Fault.invalid("WRONG_TYPE", at(name), "give an array of objects");
            }
            objects.add(new Fields(object, at(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Fault.invalid("WRONG_TYPE", at(name), "give an array");
        }
        return value;
    }
}
