package dev.cordon.internal.language;

import java.util.List;

/** Finds phrases of a fixed list in a text: whole words, every occurrence of every phrase, in any order. Thread-safe. */
@FunctionalInterface
public interface PhraseFinder {

    /** Reports each occurrence once. */
    void find(String text, Sink sink);

    /** Takes occurrences. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param phrase index in the list the finder was made of
         * @param start first UTF-16 unit
         * @param end unit after the last
         */
        void found(int phrase, int start, int end);
    }

    /** Makes finders. */
    @FunctionalInterface
    interface Factory {
        /** @param phrases distinct, folded, words separated by one space */
        PhraseFinder over(List<String> phrases);
    }
}
