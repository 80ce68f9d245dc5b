package dev.cordon.benchmarks;

/** Another engine on the same rules and the same text. */
interface Peer extends AutoCloseable {

    /** How many matches it reports in a text. What counts as one is the peer's own matter. */
    long count(String text);

    @Override
    default void close() {}
}
