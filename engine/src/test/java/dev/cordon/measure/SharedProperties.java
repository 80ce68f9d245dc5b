package dev.cordon.measure;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Code points of which every Unicode version since 6.0 says the same: engines with older tables agree on their properties. */
final class SharedProperties {

    private static final String CHANGES = "/dev/cordon/internal/text/property-changes-since-6.0.txt";

    private static final UnicodeSet SHARED = new UnicodeSet("[:age=6.0:]").removeAll(changed());

    private SharedProperties() {}

    /** Whether all code points of a text are such. */
    static boolean only(String text) {
        return SHARED.containsAll(text);
    }

    /** Each line of the list is a name, what it gained after a plus and what it lost after a minus. */
    private static UnicodeSet changed() {
        try (InputStream in = SharedProperties.class.getResourceAsStream(CHANGES)) {
            UnicodeSet changed = new UnicodeSet();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split(" [+-](?=\\[)");
                changed.addAll(new UnicodeSet(parts[1])).addAll(new UnicodeSet(parts[2]));
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
