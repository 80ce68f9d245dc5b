package dev.cordon.policy;

import java.util.List;

/**
 * A versioned term list. Immutable.
 *
 * @param id unique with its version within a load
 * @param name for people
 * @param version such as {@code 1.0}
 * @param type words or expressions
 * @param wholeWord whether words match only as whole words; false (substring) for the vendor dialect
 * @param terms its entries in order
 * @param place where it was written
 */
public record Dictionary(
        String id, String name, String version, Type type, boolean wholeWord, List<Term> terms, SourceLocation place) {

    public Dictionary {
        terms = List.copyOf(terms);
    }

    /** What the entries are. */
    public enum Type {
        /** Caseless terms, trimmed. */
        WORD,
        /** Expressions of the dialect, taken as written. */
        REGEX
    }

    /**
     * One entry.
     *
     * @param line 1-based line of this dictionary version; findings report it
     * @param text the term or expression
     */
    public record Term(int line, String text) {}
}
