package dev.cordon.rules.quality;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code values.tsv}.
 *
 * @param name of the line in the report
 * @param type expected type; a star at the end stands for any ending
 * @param check what valid values pass, null for none
 * @param wholeText whether a shape is a text and not a value in one
 */
record ValueRow(
        String name,
        String type,
        @Nullable Check check,
        boolean addresses,
        List<String> shapes,
        List<String> words,
        boolean wholeText,
        List<String> near) {

    private static final int TRIES = 5_000_000;

    static List<ValueRow> read(Path file) throws IOException {
        List<ValueRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                rows.add(of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    private static ValueRow of(String[] columns) {
        boolean addresses = columns[2].equals("bitcoin!");
        boolean checked = !addresses && !columns[2].equals("-");
        return new ValueRow(
                columns[0],
                columns[1],
                checked ? Objects.requireNonNull(Checks.byName(columns[2]), columns[2]) : null,
                addresses,
                List.of(columns[3].split(" \\|\\| ")),
                columns[4].equals("-") || columns[4].equals("=") ? List.of() : List.of(columns[4].split("\\|")),
                columns[4].equals("="),
                columns[5].equals("-") ? List.of() : List.of(columns[5].split(" \\|\\| ")));
    }

    boolean isType(String found) {
        return type.endsWith("*") ? found.startsWith(type.substring(0, type.length() - 1)) : found.equals(type);
    }

    String valid(Random random) {
        return addresses ? BitcoinAddress.make(random, true) : checked(random, shapes, true);
    }

    /** A value that looks right and is not. */
    String nearlyValid(Random random) {
        if (addresses) {
            return BitcoinAddress.make(random, false);
        }
        return near.isEmpty()
                ? checked(random, shapes, false)
                : Shape.fill(near.get(random.nextInt(near.size())), random);
    }

    private String checked(Random random, List<String> of, boolean wanted) {
        for (int i = 0; i < TRIES; i++) {
            String value = Shape.fill(of.get(random.nextInt(of.size())), random);
            if (check == null || check.accepts(value.toCharArray(), 0, value.length()) == wanted) {
                return value;
            }
        }
        throw new IllegalStateException(name + ": no value in " + TRIES + " tries");
    }
}
