package dev.cordon.decision;

import dev.cordon.model.Span;

/**
 * A span in one segment.
 *
 * @param segment index in {@link dev.cordon.model.Interaction#segments}
 * @param path path of that segment
 * @param span where in its original text
 */
public record Place(int segment, String path, Span span) implements Comparable<Place> {

    /** By segment, then span. */
    @Override
    public int compareTo(Place other) {
        int bySegment = Integer.compare(segment, other.segment);
        return bySegment != 0 ? bySegment : span.compareTo(other.span);
    }
}
