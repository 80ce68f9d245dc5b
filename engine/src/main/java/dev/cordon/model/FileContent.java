package dev.cordon.model;

import java.util.List;
import java.util.Objects;

/**
 * The text of a file by the places it stands in, and the places that could not be read. All parts of one file are counted
 * together, as one attribute. Immutable.
 *
 * @param parts text by place, in reading order
 * @param gaps what was not read; empty when everything was
 */
public record FileContent(List<Part> parts, List<Gap> gaps) {

    public FileContent {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /**
     * The text of one place.
     *
     * @param place where it stands, in the form of a path and free of the file's own words: {@code page[3]},
     *     {@code sheet[2].A1:F40}
     * @param text what stands there
     */
    public record Part(String place, Text text) {
        public Part {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A place that was not read.
     *
     * @param reason why
     * @param place which; empty for the whole file
     */
    public record Gap(Reason reason, String place) {
        public Gap {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(place, "place");
        }
    }

    /** Why a place was not read. */
    public enum Reason {
        /** A password or a right is needed. */
        PROTECTED,
        /** It is broken, or of a form that is not read. */
        UNREADABLE,
        /** A limit of bytes, entries, depth, ratio, text or time was reached. */
        LIMIT,
        /** An image, a sound, a program: content in which no text is looked for. */
        NO_TEXT
    }

    /** Numbers, never content. */
    @Override
    public String toString() {
        return "FileContent[parts=" + parts.size() + ", gaps=" + gaps.size() + "]";
    }
}
