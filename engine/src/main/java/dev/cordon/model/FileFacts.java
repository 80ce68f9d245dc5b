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
 * @param text text inside the file in one piece; null when the content was not offered, or was offered as {@code content}
 * @param content text inside the file by places, with what could not be read; null when the content was not offered so
 * @param container name of the archive or message the file was found in; null for a file of its own
 */
public record FileFacts(
        String name,
        @Nullable Long size,
        @Nullable String detectedType,
        @Nullable Boolean passwordProtected,
        @Nullable Map<String, String> classifiers,
        @Nullable Text text,
        @Nullable FileContent content,
        @Nullable String container) {

    /** @throws InvalidInteractionException if the size is negative */
    public FileFacts {
        Objects.requireNonNull(name, "name");
        if (size != null && size < 0) {
            throw new InvalidInteractionException("SIZE_NEGATIVE", "file.size", "give the size in bytes, 0 or more");
        }
        detectedType = detectedType == null ? null : detectedType.toUpperCase(Locale.ROOT);
        classifiers = classifiers == null ? null : Map.copyOf(classifiers);
    }

    /** A file of its own whose text, if any, is in one piece. */
    public FileFacts(
            String name,
            @Nullable Long size,
            @Nullable String detectedType,
            @Nullable Boolean passwordProtected,
            @Nullable Map<String, String> classifiers,
            @Nullable Text text) {
        this(name, size, detectedType, passwordProtected, classifiers, text, null, null);
    }

    /** A file of which only the name is known. */
    public static FileFacts named(String name) {
        return new FileFacts(name, null, null, null, null, null);
    }

    public FileFacts withSize(long bytes) {
        return new FileFacts(name, bytes, detectedType, passwordProtected, classifiers, text, content, container);
    }

    public FileFacts withDetectedType(String type) {
        return new FileFacts(name, size, type, passwordProtected, classifiers, text, content, container);
    }

    public FileFacts withPasswordProtected(boolean needed) {
        return new FileFacts(name, size, detectedType, needed, classifiers, text, content, container);
    }

    public FileFacts withClassifiers(Map<String, String> labels) {
        return new FileFacts(name, size, detectedType, passwordProtected, labels, text, content, container);
    }

    public FileFacts withText(String value) {
        return new FileFacts(name, size, detectedType, passwordProtected, classifiers, Text.of(value), null, container);
    }

    /** Takes the place of a text in one piece. */
    public FileFacts withContent(FileContent value) {
        return new FileFacts(name, size, detectedType, passwordProtected, classifiers, null, value, container);
    }

    public FileFacts withContainer(String archive) {
        return new FileFacts(name, size, detectedType, passwordProtected, classifiers, text, content, archive);
    }

    /** Whether the content was offered, be it empty or in part. */
    public boolean submitted() {
        return text != null || content != null;
    }

    /** Everything but the text, of which only the length shows. */
    @Override
    public String toString() {
        return "FileFacts[size=" + size + ", detectedType=" + detectedType + ", text=" + text + ", content=" + content
                + "]";
    }
}
