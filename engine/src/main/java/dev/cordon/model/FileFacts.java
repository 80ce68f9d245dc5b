package dev.cordon.model;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of a file. A fact that is null is unknown: rules that need it see a coverage gap, not a default.
 * Immutable.
 *
 * @param name file name with its extension
 * @param size bytes, at least 0
 * @param detectedType type seen in the content, upper case: {@code PDF WORD EXCEL POWERPOINT ZIP CSV TXT} or any other name
 * @param passwordProtected whether a password is needed to open it
 * @param classifiers classification labels, name to value
 * @param text text inside the file; null when the content was not offered
 */
public record FileFacts(
        String name,
        @Nullable Long size,
        @Nullable String detectedType,
        @Nullable Boolean passwordProtected,
        @Nullable Map<String, String> classifiers,
        @Nullable Text text) {

    /** @throws InvalidInteractionException if the size is negative */
    public FileFacts {
        Objects.requireNonNull(name, "name");
        if (size != null && size < 0) {
            throw new InvalidInteractionException("SIZE_NEGATIVE", "file.size", "give the size in bytes, 0 or more");
        }
        detectedType = detectedType == null ? null : detectedType.toUpperCase(Locale.ROOT);
        classifiers = classifiers == null ? null : Map.copyOf(classifiers);
    }

    /** A file of which only the name is known. */
    public static FileFacts named(String name) {
        return new FileFacts(name, null, null, null, null, null);
    }

    public FileFacts withSize(long bytes) {
        return new FileFacts(name, bytes, detectedType, passwordProtected, classifiers, text);
    }

    public FileFacts withDetectedType(String type) {
        return new FileFacts(name, size, type, passwordProtected, classifiers, text);
    }

    public FileFacts withPasswordProtected(boolean needed) {
        return new FileFacts(name, size, detectedType, needed, classifiers, text);
    }

    public FileFacts withClassifiers(Map<String, String> labels) {
        return new FileFacts(name, size, detectedType, passwordProtected, labels, text);
    }

    public FileFacts withText(String content) {
        return new FileFacts(name, size, detectedType, passwordProtected, classifiers, Text.of(content));
    }

    /** Everything but the text, of which only the length shows. */
    @Override
    public String toString() {
        return "FileFacts[size=" + size + ", detectedType=" + detectedType + ", text=" + text + "]";
    }
}
