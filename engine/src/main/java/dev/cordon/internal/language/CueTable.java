package dev.cordon.internal.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads the grammatical phrases of English policies, {@code cues.txt} beside this class. */
final class CueTable {

    private static final String FILE = "cues.txt";

    private CueTable() {}

    /**
     * Hands on each phrase with its cue, as written there.
     *
     * @throws IllegalStateException if the file is missing or names an unknown cue: a broken build
     */
    static void each(BiConsumer<String, Cue> sink) {
        try (InputStream in = CueTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + CueTable.class.getName());
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader lines, BiConsumer<String, Cue> sink) throws IOException {
        Cue cue = Cue.GLUE;
        StringBuilder phrases = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.endsWith(":")) {
                hand(phrases, cue, sink);
                cue = Cue.valueOf(line.substring(0, line.length() - 1));
            } else {
                phrases.append(line.strip()).append(' ');
            }
        }
        hand(phrases, cue, sink);
    }

    private static void hand(StringBuilder phrases, Cue cue, BiConsumer<String, Cue> sink) {
        for (String phrase : phrases.toString().split(";", -1)) {
            if (!phrase.isBlank()) {
                sink.accept(phrase.strip(), cue);
            }
        }
        phrases.setLength(0);
    }
}
