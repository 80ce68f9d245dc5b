package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/**
 * A reference from a rule to a dictionary. The id decides; another version than the one loaded is a warning.
 *
 * @param id dictionary id
 * @param version version the author saw, null when not named
 * @param place where the reference stands
 */
public record DictionaryRef(String id, @Nullable String version, SourceLocation place) {}
