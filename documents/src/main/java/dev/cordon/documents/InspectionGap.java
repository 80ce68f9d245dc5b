package dev.cordon.documents;

import java.util.Objects;

/**
 * Something in a file that was not read.
 *
 * @param code why
 * @param place where, in the form of a path and free of the file's own words; empty for the whole file
 */
public record InspectionGap(GapCode code, String place) {
    public InspectionGap {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
    }
}
