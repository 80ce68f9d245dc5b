package dev.cordon.decision;

import org.jspecify.annotations.Nullable;

/**
 * What found something for a rule.
 *
 * @param type detector or dictionary
 * @param id detector id or dictionary id
 * @param version version of a dictionary, null for a detector
 */
public record Source(Type type, String id, @Nullable String version) {

    /** Kind of source. */
    public enum Type {
        DETECTOR,
        DICTIONARY
    }
}
