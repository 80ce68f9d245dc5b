package dev.cordon.hyperscan;

import dev.cordon.spi.MatcherBackend;
import dev.cordon.testing.Differential;
import org.jspecify.annotations.Nullable;

/** {@code benchmarks/differential}: compares both backends with the oracles for as long as it is told to. */
public final class DifferentialRun {

    private static final String USAGE = """
            usage: benchmarks/differential [--minutes N] [--seed S] [--backend java|hyperscan|both]
              --minutes   how long; 20 by default, shared by the backends
              --seed      where to begin; one of a failure repeats its round first
              --backend   both by default
            """;

    private double minutes = 20;
    private long seed = System.nanoTime();
    private String backend = "both";

    private DifferentialRun() {}

    public static void main(String[] arguments) {
        DifferentialRun run = new DifferentialRun();
        try {
            run.read(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        System.exit(run.run() ? 0 : 1);
    }

    private void read(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--minutes" -> minutes = Double.parseDouble(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--backend" -> backend = value;
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
    }

    private boolean run() {
        boolean both = backend.equals("both");
        double each = both ? minutes / 2 : minutes;
        long comparisons = 0;
        int mismatches = 0;
        for (String name : both ? new String[] {"java", "hyperscan"} : new String[] {backend}) {
            @Nullable MatcherBackend given = name.equals("java") ? null : Patterns.backend();
            long until = System.nanoTime() + (long) (each * 60e9);
            Differential.Outcome outcome = Differential.run(name, given, seed, () -> System.nanoTime() - until < 0);
            outcome.failures().forEach(System.out::println);
            comparisons += outcome.comparisons();
            mismatches += outcome.failures().size();
        }
        System.out.printf("%d comparisons, %d mismatches, seed %d%n", comparisons, mismatches, seed);
        return mismatches == 0;
    }
}
