package dev.cordon.spi;

/** Mutable state of one scan. Not thread-safe. */
public interface FastScratch extends AutoCloseable {

    /** Bytes this scratch holds, native memory included. */
    long memoryBytes();

    /** Gives the scratch back. Idempotent; a scan with a closed scratch answers false. */
    @Override
    void close();
}
