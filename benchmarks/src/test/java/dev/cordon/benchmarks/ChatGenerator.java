package dev.cordon.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes chat out of sentence templates. The same seed gives the same text on every JDK. */
final class ChatGenerator {

    private final List<String> templates = new ArrayList<>();
    private final Map<String, List<String>> slots = new HashMap<>();
    private final Random random;

    /** @param resource templates, beside this class */
    ChatGenerator(String resource, long seed) {
        this.random = new Random(seed);
        List<String> into = templates;
        for (String line : lines(resource)) {
            if (line.startsWith("*")) {
                into = slots.computeIfAbsent(line.substring(1), name -> new ArrayList<>());
            } else {
                into.add(line);
            }
        }
    }

    /** Chat of exactly so many UTF-16 units. */
    String message(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append(sentence());
        }
        text.setLength(length);
        return text.toString();
    }

    /** Chat of exactly so many units, with sentences put among the others. */
    String message(int length, List<String> planted) {
        int room = length;
        for (String sentence : planted) {
            room -= sentence.length() + 2;
        }
        StringBuilder text = new StringBuilder();
        int share = room / (planted.size() + 1);
        for (String sentence : planted) {
            text.append(message(share)).append(' ').append(sentence).append(' ');
        }
        return text + message(length - text.length());
    }

    static List<String> lines(String resource) {
        try (InputStream in = ChatGenerator.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sentence() {
        String template = oneOf(templates);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open).append(oneOf(slots.get(template.substring(open + 1, close))));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
