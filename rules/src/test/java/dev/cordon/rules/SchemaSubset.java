package dev.cordon.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Validates a tree against the part of JSON Schema that the detector schema uses, and refuses to skip the rest. */
final class SchemaSubset {
    private static final List<String> NOTES = List.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private SchemaSubset(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with the value, one sentence a problem. */
    static List<String> problems(JsonNode schema, JsonNode value) {
        SchemaSubset validation = new SchemaSubset(schema);
        validation.check(schema, value, "");
        return validation.problems;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        for (var rule : schema.properties()) {
            JsonNode wanted = rule.getValue();
            boolean holds = switch (rule.getKey()) {
                case "type" -> isOf(wanted.asText(), value);
                case "const" -> value.equals(wanted);
                case "enum" -> contains(wanted, value);
                case "pattern" ->
                    Pattern.compile(wanted.asText()).matcher(value.asText()).find();
                case "minLength" -> value.asText().length() >= wanted.asInt();
                case "minItems" -> value.size() >= wanted.asInt();
                case "minimum" -> value.asLong() >= wanted.asLong();
                case "maximum" -> value.asLong() <= wanted.asLong();
                case "required" -> hasAll(wanted, value);
                case "additionalProperties" -> onlyKnown(schema.get("properties"), value);
                case "oneOf" -> holding(wanted, value) == 1;
                case "properties" -> eachProperty(wanted, value, at);
                case "items" -> eachItem(wanted, value, at);
                case "$ref" -> reference(wanted.asText(), value, at);
                default -> {
                    if (!NOTES.contains(rule.getKey())) {
                        throw new IllegalArgumentException("the schema uses " + rule.getKey());
                    }
                    yield true;
                }
            };
            if (!holds) {
                problems.add((at.isEmpty() ? "/" : at) + " breaks " + rule.getKey() + " " + wanted);
            }
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("the schema uses type " + type);
        };
    }

    private static boolean contains(JsonNode all, JsonNode one) {
        for (JsonNode item : all) {
            if (item.equals(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(JsonNode names, JsonNode value) {
        for (JsonNode name : names) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyKnown(JsonNode properties, JsonNode value) {
        for (var field : value.properties()) {
            if (!properties.has(field.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static int holding(JsonNode schemas, JsonNode value) {
        int holding = 0;
        for (JsonNode schema : schemas) {
            holding += hasAll(schema.get("required"), value) ? 1 : 0;
        }
        return holding;
    }

    private boolean eachProperty(JsonNode schemas, JsonNode value, String at) {
        for (var field : value.properties()) {
            JsonNode schema = schemas.get(field.getKey());
            if (schema != null) {
                check(schema, field.getValue(), at + "/" + field.getKey());
            }
        }
        return true;
    }

    private boolean eachItem(JsonNode schema, JsonNode value, String at) {
        int index = 0;
        for (JsonNode item : value) {
            check(schema, item, at + "/" + index++);
        }
        return true;
    }

    private boolean reference(String pointer, JsonNode value, String at) {
        check(root.at(pointer.substring(1)), value, at);
        return true;
    }
}
