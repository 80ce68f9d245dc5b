package dev.cordon.internal.language;

/**
 * Counts the work of reading one text: questions asked of its words, and permits weighed against prohibitions. What a tenant writes
 * must not cost more than in proportion to its length; the count lets a test see that without a clock.
 */
final class Steps {

    private long taken;

    void take() {
        taken++;
    }

    void take(int several) {
        taken += several;
    }

    long taken() {
        return taken;
    }
}
