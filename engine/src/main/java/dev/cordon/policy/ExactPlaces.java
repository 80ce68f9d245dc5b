package dev.cordon.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the parts of a detector, dictionary or rule stand whose own line their record does not keep: expressions, checks,
 * references. Made by reading, used by validation. Immutable.
 */
public final class ExactPlaces {

    /** Knows of no part. */
    public static final ExactPlaces NONE = new ExactPlaces(Map.of());

    private final Map<String, SourceLocation> places;

    private ExactPlaces(Map<String, SourceLocation> places) {
        this.places = Map.copyOf(places);
    }

    /**
     * The place of a part; if it is not known, that of the whole with the part's path.
     *
     * @param whole what the part belongs to
     * @param part name of the part in its record, such as {@code patterns[0]}
     */
    SourceLocation of(SourceLocation whole, String part) {
        SourceLocation exact = places.get(key(whole, part));
        return exact == null ? Places.under(whole, part) : exact;
    }

    /** The place of a reference in a list, told by what it refers to; if it is not known, that of the whole with the list's path. */
    SourceLocation ofReference(SourceLocation whole, String list, String reference) {
        SourceLocation exact = places.get(key(whole, referenceIn(list, reference)));
        return exact == null ? Places.under(whole, list) : exact;
    }

    private static String referenceIn(String list, String reference) {
        return list + " " + reference;
    }

    private static String key(SourceLocation whole, String part) {
        return whole.source() + "\u0000" + whole.path() + "\u0000" + part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactPlaces that && places.equals(that.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** Collects places. Not thread-safe. */
    static final class Collector {
        private final Map<String, SourceLocation> places = new HashMap<>();

        void add(SourceLocation whole, String part, SourceLocation place) {
            places.put(key(whole, part), place);
        }

        /** Keeps the places of the references in a list. */
        void addReferences(SourceLocation whole, String list, Iterable<Located> items) {
            for (Located item : items) {
                if (item instanceof LocatedScalar reference && reference.isText()) {
                    add(whole, referenceIn(list, reference.text()), item.place());
                }
            }
        }

        ExactPlaces toPlaces() {
            return places.isEmpty() ? NONE : new ExactPlaces(places);
        }
    }
}
