package dev.cordon.rules.quality;

import dev.cordon.compile.CompileOptions;
import java.io.IOException;
import java.nio.file.Path;

/** {@code rules/quality [--each N] [--seed S] [--misses]}: prints the report, and what went wrong where asked to. */
public final class QualityMain {

    private QualityMain() {}

    public static void main(String[] arguments) throws IOException {
        int each = 100;
        long seed = 5;
        boolean misses = false;
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--each" -> each = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--misses" -> misses = true;
                default -> throw new IllegalArgumentException("options are --each N, --seed S and --misses");
            }
        }
        Quality quality = Quality.measure(Path.of(arguments[0]), seed, each, CompileOptions.DEFAULT);
        quality.lines().forEach(System.out::println);
        if (misses) {
            quality.misses().forEach(miss -> System.out.println(miss.replace("\n", "\\n")));
        }
    }
}
