package dev.cordon.decision;

import java.util.List;

/**
 * Something found, confirmed and in scope. Holds places and numbers, never text. Immutable.
 *
 * @param places where it is; one, or several when a value crosses segments; never empty
 * @param source index in the violation's sources
 * @param term 1-based line of the dictionary version, 0 when a detector found it
 * @param views names of the views it was seen through, never empty
 */
public record Finding(List<Place> places, int source, int term, List<String> views) implements Comparable<Finding> {

    /** The view that every text has: the text itself. */
    public static final List<String> PLAIN = List.of("text");

    /** @throws IllegalArgumentException if there is no place */
    public Finding {
        places = List.copyOf(places);
        views = List.copyOf(views);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a finding is somewhere");
        }
    }

    /** The first place. */
    public Place place() {
        return places.get(0);
    }

    /** By segment, start, end, source, term: the documented order of findings. */
    @Override
    public int compareTo(Finding other) {
        int byPlace = place().compareTo(other.place());
        if (byPlace != 0) {
            return byPlace;
        }
        int bySource = Integer.compare(source, other.source);
        return bySource != 0 ? bySource : Integer.compare(term, other.term);
    }
}
