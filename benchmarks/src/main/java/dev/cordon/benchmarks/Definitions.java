package dev.cordon.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The texts, expressions and expected counts, as they stand in the resources of this module. */
public final class Definitions {

    private Definitions() {}

    /**
     * One expression.
     *
     * @param name what it finds
     * @param source as people write it
     */
    public record Expression(String name, String source) {}

    /** The 22 expressions of the mixed rows. */
    public static List<Expression> mixedExpressions() {
        return lines("expressions/mixed.txt").stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Expression(parts[0], parts[1]))
                .toList();
    }

    /** The 2,000 two-word terms of the mixed rows. */
    public static List<String> mixedTerms() {
        return lines("expressions/mixed-terms.txt");
    }

    /** Messages of one file under {@code haystacks}, without its extension. */
    public static String[] haystack(String name) {
        return lines("haystacks/" + name + ".txt").toArray(String[]::new);
    }

    /**
     * What a benchmark must count.
     *
     * @param key haystack, dot, what is counted
     */
    public static long expected(String key) {
        Properties counts = new Properties();
        try (InputStream in = resource("expected.properties")) {
            counts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = counts.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("expected.properties has no " + key);
        }
        return Long.parseLong(value);
    }

    static List<String> lines(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Definitions.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return in;
    }
}
