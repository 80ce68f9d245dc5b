package dev.cordon.spi;

/** Mutable state of one scan. Not thread-safe; closed exactly once, before its matcher. */
public interface FastScratch extends AutoCloseable {

    /** Bytes this scratch holds, native memory included. */
    long memoryBytes();

    @Override
    void close();
}
