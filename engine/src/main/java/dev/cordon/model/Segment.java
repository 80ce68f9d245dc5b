package dev.cordon.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One scannable part of an interaction. Immutable.
 *
 * @param path name of the part in the interaction: {@code text}, {@code description}, {@code files[0].name}
 * @param text what is scanned
 * @param kind what the part is; null takes the interaction's kind
 * @param role who speaks, if known
 * @param author who wrote it, if known
 * @param part text of the interaction, a file's name, or a file's text
 * @param file index of the file in {@link Interaction#files}, -1 when the part belongs to no file
 */
public record Segment(
        String path,
        Text text,
        @Nullable SegmentKind kind,
        @Nullable Role role,
        @Nullable String author,
        SegmentPart part,
        int file) {

    public Segment {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(part, "part");
    }

    /** A part of the interaction's own text, of the interaction's kind. */
    public static Segment of(String path, String text) {
        return new Segment(path, Text.of(text), null, null, null, SegmentPart.TEXT, -1);
    }

    public Segment withKind(@Nullable SegmentKind newKind) {
        return new Segment(path, text, newKind, role, author, part, file);
    }

    public Segment withRole(@Nullable Role newRole) {
        return new Segment(path, text, kind, newRole, author, part, file);
    }

    public Segment withAuthor(@Nullable String newAuthor) {
        return new Segment(path, text, kind, role, newAuthor, part, file);
    }
}
