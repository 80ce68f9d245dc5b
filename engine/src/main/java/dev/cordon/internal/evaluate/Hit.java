package dev.cordon.internal.evaluate;

import dev.cordon.decision.Place;
import java.util.List;

/**
 * A match that belongs to a finder and passed its context words.
 *
 * @param finder index of the finder
 * @param line 1-based dictionary line, 0 for a detector
 * @param places where; one, or several for a scored detector
 * @param key what makes it distinct when distinct values are counted
 */
record Hit(int finder, int line, List<Place> places, String key) {

    Place place() {
        return places.get(0);
    }
}
