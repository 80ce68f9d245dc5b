package dev.cordon.policy;

import dev.cordon.policy.LocatedScalar.Kind;
import java.util.ArrayList;
import java.util.List;

/** The part of JSON Schema that the published schema uses; a keyword that is not known here fails the test. */
final class SchemaCheck {

    private final LocatedObject root;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(LocatedObject root) {
        this.root = root;
    }

    /** Paths and keywords that the document does not satisfy. */
    static List<String> faults(LocatedObject schema, Located document) {
        SchemaCheck check = new SchemaCheck(schema);
        check.value(schema, document);
        return check.faults;
    }

    private void value(LocatedObject schema, Located value) {
        for (LocatedObject.Field field : schema.fields()) {
            if (!satisfies(field.name().text(), field.value(), schema, value)) {
                faults.add(value.path() + ": " + field.name().text());
            }
        }
    }

    private boolean satisfies(String keyword, Located rule, LocatedObject schema, Located value) {
        return switch (keyword) {
            case "$schema", "$id", "title", "description", "$defs" -> true;
            case "$ref" -> {
                value(definition(text(rule)), value);
                yield true;
            }
            case "type" -> typeOf(value).equals(text(rule));
            case "const" -> text(value).equals(text(rule)) && typeOf(value).equals(typeOf(rule));
            case "enum" ->
                ((LocatedArray) rule)
                        .items().stream().anyMatch(word -> text(word).equals(text(value)));
            case "minLength" -> !(value instanceof LocatedScalar) || length(value) >= number(rule);
            case "maxLength" -> !(value instanceof LocatedScalar) || length(value) <= number(rule);
            case "minimum" -> !typeOf(value).equals("integer") || number(value) >= number(rule);
            case "maximum" -> !typeOf(value).equals("integer") || number(value) <= number(rule);
            case "minItems" ->
                !(value instanceof LocatedArray list) || list.items().size() >= number(rule);
            case "minProperties" ->
                !(value instanceof LocatedObject o) || o.fields().size() >= number(rule);
            case "maxProperties" ->
                !(value instanceof LocatedObject o) || o.fields().size() <= number(rule);
            case "items" -> {
                if (value instanceof LocatedArray list) {
                    list.items().forEach(item -> value((LocatedObject) rule, item));
                }
                yield true;
            }
            case "properties" -> {
                if (value instanceof LocatedObject object) {
                    properties((LocatedObject) rule, object);
                }
                yield true;
            }
            case "additionalProperties" -> !(value instanceof LocatedObject object) || additional(rule, schema, object);
            case "required" -> !(value instanceof LocatedObject object) || has(object, rule);
            case "dependentRequired" -> !(value instanceof LocatedObject object) || dependent(rule, object);
            case "anyOf" -> matching(rule, value) >= 1;
            case "oneOf" -> matching(rule, value) == 1;
            default -> throw new IllegalArgumentException("keyword " + keyword);
        };
    }

    private void properties(LocatedObject rules, LocatedObject object) {
        for (LocatedObject.Field property : rules.fields()) {
            Located value = object.get(property.name().text());
            if (value != null) {
                value((LocatedObject) property.value(), value);
            }
        }
    }

    private boolean additional(Located rule, LocatedObject schema, LocatedObject object) {
        boolean fits = true;
        for (LocatedObject.Field field : object.fields()) {
            boolean named = schema.get("properties") instanceof LocatedObject named_
                    && named_.has(field.name().text());
            if (!named && rule instanceof LocatedObject inner) {
                value(inner, field.value());
            } else if (!named) {
                fits = false;
            }
        }
        return fits;
    }

    private static boolean has(LocatedObject object, Located names) {
        return ((LocatedArray) names).items().stream().allMatch(name -> object.has(text(name)));
    }

    private static boolean dependent(Located rules, LocatedObject object) {
        return ((LocatedObject) rules)
                .fields().stream().allMatch(rule -> !object.has(rule.name().text()) || has(object, rule.value()));
    }

    private long matching(Located schemas, Located value) {
        return ((LocatedArray) schemas)
                .items().stream()
                        .filter(schema -> {
                            SchemaCheck inner = new SchemaCheck(root);
                            inner.value((LocatedObject) schema, value);
                            return inner.faults.isEmpty();
                        })
                        .count();
    }

    private LocatedObject definition(String reference) {
        LocatedObject definitions = (LocatedObject) root.get("$defs");
        return (LocatedObject) definitions.get(reference.substring("#/$defs/".length()));
    }

    private static String typeOf(Located value) {
        if (value instanceof LocatedScalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "string";
                case INTEGER -> "integer";
                case DECIMAL -> "number";
                case BOOLEAN -> "boolean";
                case NULL -> "null";
            };
        }
        return value instanceof LocatedArray ? "array" : "object";
    }

    private static String text(Located value) {
        return value instanceof LocatedScalar scalar && scalar.kind() != Kind.NULL ? scalar.text() : "";
    }

    private static int length(Located value) {
        return text(value).codePointCount(0, text(value).length());
    }

    private static long number(Located value) {
        return Long.parseLong(text(value));
    }
}
