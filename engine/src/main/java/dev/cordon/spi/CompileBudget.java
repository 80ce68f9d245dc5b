package dev.cordon.spi;

/**
 * What compiling may cost. Work counts, not clocks: whether a pattern is accepted never depends on the machine.
 *
 * @param maxStates automaton states of one pattern
 * @param maxBytes bytes of one compiled matcher, native memory included
 */
public record CompileBudget(int maxStates, long maxBytes) {

    /** 20,000 states a pattern, 1 GiB a matcher. */
    public static CompileBudget defaults() {
        return new CompileBudget(20_000, 1L << 30);
    }
}
