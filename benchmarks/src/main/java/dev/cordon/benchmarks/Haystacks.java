package dev.cordon.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.benchmarks.Engines.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Haystacks by name: those of the definitions, and {@code file:PATH}, messages from a file of JSON lines with a {@code text}. */
final class Haystacks {

    private static final String FILE = "file:";
    private static final int FILE_MESSAGES = 512;
    private static final int FILE_MESSAGE_LENGTH = 1_024;

    private Haystacks() {}

    /** Messages with the count that the rules of a workload must come to. */
    static Messages messages(String name, Workload workload) {
        String[] texts = texts(name);
        long expected = name.startsWith(FILE) ? counted(texts, workload) : defined(name, workload);
        return new Messages(name, texts, expected);
    }

    /** The same for an engine that reports every end of a match: on texts that are not ours nobody else counts so. */
    static Messages messagesByEnds(String name, Workload workload) {
        return name.startsWith(FILE) ? new Messages(name, texts(name), Messages.AS_FIRST) : messages(name, workload);
    }

    static String[] texts(String name) {
        return name.startsWith(FILE) ? fromFile(Path.of(name.substring(FILE.length()))) : Definitions.haystack(name);
    }

    private static long defined(String name, Workload workload) {
        return switch (workload) {
            case EXPRESSIONS -> Definitions.expected(name + ".expressions");
            case MIXED -> Definitions.expected(name + ".expressions") + Definitions.expected(name + ".terms");
            case BUNDLE -> Definitions.expected(name + ".bundle");
        };
    }

    /** What RE2/J and a stock Aho–Corasick count, for texts that are not ours. */
    private static long counted(String[] texts, Workload workload) {
        if (workload == Workload.BUNDLE) {
            throw new IllegalArgumentException("no other engine can count the matches of the shipped bundle");
        }
        Peer expressions = new Re2jPeer(Definitions.mixedExpressions());
        Peer terms = new AhoCorasickPeer(workload == Workload.MIXED ? Definitions.mixedTerms() : List.of("\uFFFF"));
        long found = 0;
        for (String text : texts) {
            found += expressions.count(text) + terms.count(text);
        }
        return found;
    }

    /** Lines joined to messages of 1,024 units. */
    private static String[] fromFile(Path file) {
        List<String> messages = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        StringBuilder message = new StringBuilder();
        try (BufferedReader lines = reader(file)) {
            for (String line = lines.readLine();
                    line != null && messages.size() < FILE_MESSAGES;
                    line = lines.readLine()) {
                message.append(message.isEmpty() ? "" : "\n")
                        .append(json.readTree(line).path("text").asText());
                if (message.length() >= FILE_MESSAGE_LENGTH) {
                    messages.add(message.substring(0, FILE_MESSAGE_LENGTH));
                    message.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.toArray(String[]::new);
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
