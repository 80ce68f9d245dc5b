package dev.cordon.documents.spi;

import dev.cordon.documents.GapCode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where an extractor hands over what it finds in one file. Text is handed over by places: {@link #begin}, any number of
 * {@code append}, {@link #end}. Everything may throw {@link LimitReachedException}. Not thread-safe.
 */
public interface Extraction {

    /** Starts the text of a place; one that is open ends. Places are paths without the file's own words. */
    default void begin(String place) {
        begin(place, null);
    }

    /** @param title what the file calls the place */
    void begin(String place, @Nullable String title);

    void append(CharSequence text);

    void append(char[] text, int offset, int length);

    void append(char c);

    /** Ends the text of a place; a place without text leaves no trace. */
    void end();

    /** A place and all its text. */
    default void place(String place, CharSequence text) {
        begin(place);
        append(text);
        end();
    }

    /** A file found inside; it is inspected at once. The stream is not closed. */
    void entry(String name, InputStream in, long compressed) throws IOException;

    /** A file found inside that cannot be read. */
    void unreadEntry(String name, long size, @Nullable String type, GapCode why);

    /** Counts the bytes of a compressed part, and stops at the limits. */
    InputStream bounded(InputStream in, long compressed);

    void type(String type);

    void passwordProtected();

    void rightsProtected();

    void macros();

    void classifier(String name, String value);

    void gap(GapCode code, String place);

    /** To be called in long loops. */
    void checkTime();

    /** Segments handed over so far: a reader that cuts text makes larger pieces the more there are. */
    int segments();
}
