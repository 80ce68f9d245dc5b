package dev.cordon.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values in the order they were written. */
final class LocatedObject extends Located {

    private final Map<String, Field> fields = new LinkedHashMap<>();

    LocatedObject(Origin origin) {
        super(origin);
    }

    /** Adds a field; false, and nothing is added, if the name is taken. */
    boolean add(LocatedScalar name, Located value) {
        return fields.putIfAbsent(name.text(), new Field(name, value)) == null;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    Located get(String name) {
        Field field = fields.get(name);
        return field == null ? null : field.value;
    }

    Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** The place a missing field belongs to: the line and column of the object, the path of the field. */
    SourceLocation placeOf(String name) {
        StringBuilder path = new StringBuilder(path());
        appendStep(path, stepOf(name));
        return new SourceLocation(origin().source(), origin().line(), origin().column(), path.toString());
    }

    /** How a name is written in a path: as it is, or in brackets and quotes where a dot would mislead. */
    static String stepOf(String name) {
        boolean plain = !name.isEmpty() && name.length() <= 80;
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            plain = c > ' ' && c != '.' && c != '[' && c != ']' && c != '"' && c != 0x7f;
        }
        return plain ? name : "[\"" + Quote.plain(name) + "\"]";
    }

    @Override
    String describe() {
        return "an object";
    }

    @Override
    int size() {
        int size = 1;
        for (Field field : fields.values()) {
            size += 1 + field.value.size();
        }
        return size;
    }

    @Override
    Located copyTo(@Nullable Located parent, String step) {
        LocatedObject copy = new LocatedObject(origin().under(parent, step));
        for (Field field : fields.values()) {
            String name = stepOf(field.name.text());
            LocatedScalar key = new LocatedScalar(
                    field.name.origin().under(copy, name), LocatedScalar.Kind.TEXT, field.name.text());
            copy.add(key, field.value.copyTo(copy, name));
        }
        return copy;
    }

    /** A name with its own place, and its value. */
    record Field(LocatedScalar name, Located value) {}
}
