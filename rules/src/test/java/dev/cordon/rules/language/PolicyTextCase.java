package dev.cordon.rules.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy text with the interpretation it should have.
 *
 * @param name what it shows
 * @param text the content
 * @param clauses its directives as {@link Interpretation} writes them, in any order
 * @param blocks what is blocked, as {@code sample@kind}
 */
record PolicyTextCase(String name, String text, List<String> clauses, Set<String> blocks) {

    private static final String NAME = "=== ";

    /** The cases of a file: {@code === name}, the text, {@code ---}, a line a directive, {@code blocks:} and the samples. */
    static List<PolicyTextCase> read(Path file, Samples samples) throws IOException {
        List<PolicyTextCase> cases = new ArrayList<>();
        String name = null;
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(NAME)) {
                if (name != null) {
                    cases.add(of(name, lines, samples));
                }
                name = file.getFileName() + ": " + line.substring(NAME.length());
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        if (name != null) {
            cases.add(of(name, lines, samples));
        }
        return cases;
    }

    private static PolicyTextCase of(String name, List<String> lines, Samples samples) {
        int line = lines.indexOf("---");
        if (line < 0) {
            throw new IllegalStateException(name + " has no expectation");
        }
        String text = String.join("\n", lines.subList(0, line)).replace("\\r", "\r");
        List<String> clauses = new ArrayList<>();
        Set<String> blocks = new TreeSet<>();
        for (String expected : lines.subList(line + 1, lines.size())) {
            if (expected.startsWith("blocks:")) {
                blocks.addAll(
                        samples.blocks(expected.substring("blocks:".length()).strip()));
            } else if (!expected.isBlank() && !expected.equals("none")) {
                clauses.add(Interpretation.ordered(expected));
            }
        }
        return new PolicyTextCase(name, text, clauses, blocks);
    }
}
