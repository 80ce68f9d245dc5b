package dev.cordon.documents;

import dev.cordon.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text from one place of a file.
 *
 * @param place where, in the form of a path and free of the file's own words: {@code page[3]}, {@code sheet[2].A1:F40},
 *     {@code slide[4].notes}
 * @param title what the file itself calls the place, such as a sheet's name; it is content
 * @param text what stands there
 */
public record FileSegment(String place, @Nullable String title, Text text) {
    public FileSegment {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(text, "text");
    }

    /** The place and a length, never content. */
    @Override
    public String toString() {
        return "FileSegment[" + place + ", " + text + "]";
    }
}
