package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/** Finds a text that lies beside a document: a dictionary's terms beside its metadata. */
@FunctionalInterface
interface TextBeside {

    /** Nothing lies beside a document that was given as a string. */
    TextBeside NOTHING = (fileName, problems) -> null;

    /**
     * The text of that name without a byte order mark; null if there is none. A text that is there and cannot be read is reported
     * and answered by an empty one.
     *
     * @param fileName name without folders
     */
    @Nullable
    Document find(String fileName, Problems problems);
}
