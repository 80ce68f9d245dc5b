package dev.cordon.hyperscan;

import dev.cordon.spi.BackendOffer;

/**
 * Entry point of the native accelerator.
 *
 * <p>Loading happens once in a process, at the first call: the library is unpacked and linked, then has to answer a sweep of known
 * questions ({@link StartupProof}, below 300 ms). Whatever goes wrong is an answer with a reason, never an exception: a missing or
 * foreign library, a read-only disk, a processor without the instructions it needs, a wrong answer.
 *
 * <p>Settings of JavaCPP that are set here, only where nobody set them before: {@code org.bytedeco.javacpp.maxphysicalbytes=0} and
 * {@code maxbytes=0} (it would otherwise fail allocations when the process grows), {@code nopointergc=true} (native memory is freed
 * explicitly here), and {@code cachedir}, to a directory only this process can write.
 *
 * <p>Thread-safe.
 */
public final class Hyperscan {

    /** {@link dev.cordon.spi.MatcherBackend#name} of this backend. */
    public static final String NAME = "hyperscan";

    private Hyperscan() {}

    /** The backend if the native library is here and proved itself on this machine, else the reason why not. */
    public static BackendOffer ifTrusted() {
        return Held.OFFER;
    }

    /** The answer of this process. */
    private static final class Held {
        static final BackendOffer OFFER = StartupProof.offer();
    }
}
