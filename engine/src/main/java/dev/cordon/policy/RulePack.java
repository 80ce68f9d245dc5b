package dev.cordon.policy;

import dev.cordon.policy.Located.Origin;
import dev.cordon.policy.LocatedScalar.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@link PackFormat}. Not thread-safe. */
final class RulePack {

    private static final Kind[] KINDS = Kind.values();

    private final byte[] bytes;
    private final String folder;
    private final String[] strings;
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private int at;

    /**
     * Reads the names of the documents; a document is read when it is asked for.
     *
     * @param folder what stands before a document's name in places
     * @throws UnknownPackException if this is no pack, or one of another version
     */
    RulePack(byte[] bytes, String folder) {
        this.bytes = bytes;
        this.folder = folder;
        try {
            readHead();
            strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                strings[i] = text();
            }
            for (int left = number(); left > 0; left--) {
                String name = strings[number()];
                int length = number();
                starts.put(name, at);
                at += length;
            }
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UnknownPackException();
        }
    }

    /** Not a pack that this version reads. */
    static final class UnknownPackException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownPackException() {
            super("unknown pack", null, false, false);
        }
    }

    /** Names of the documents below the bundle, such as {@code detectors/payment/card.yaml}, in order. */
    Set<String> names() {
        return starts.keySet();
    }

    /** The tree of a document, null if there is none of that name. */
    @Nullable
    Located document(String name) {
        Integer start = starts.get(name);
        if (start == null) {
            return null;
        }
        at = start;
        return value(folder + name, null, "");
    }

    private void readHead() {
        for (int i = 0; i < PackFormat.MAGIC.length(); i++) {
            if (bytes[at++] != PackFormat.MAGIC.charAt(i)) {
                throw new UnknownPackException();
            }
        }
        if (number() != PackFormat.FORMAT) {
            throw new UnknownPackException();
        }
    }

    private Located value(String source, @Nullable Located parent, String step) {
        int kind = number();
        Origin origin = new Origin(source, number(), number(), parent, step);
        if (kind >= PackFormat.SCALAR) {
            return new LocatedScalar(origin, KINDS[kind - PackFormat.SCALAR], strings[number()]);
        }
        return kind == PackFormat.OBJECT
                ? object(source, new LocatedObject(origin))
                : list(source, new LocatedArray(origin));
    }

    private LocatedObject object(String source, LocatedObject object) {
        for (int left = number(); left > 0; left--) {
            String name = strings[number()];
            String step = LocatedObject.stepOf(name);
            Origin origin = new Origin(source, number(), number(), object, step);
            object.add(new LocatedScalar(origin, Kind.TEXT, name), value(source, object, step));
        }
        return object;
    }

    private LocatedArray list(String source, LocatedArray list) {
        for (int left = number(); left > 0; left--) {
            list.add(value(source, list, list.nextStep()));
        }
        return list;
    }

    private String text() {
        int length = number();
        int start = at;
        at += length;
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
