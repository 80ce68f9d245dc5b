package dev.cordon.hyperscan;

import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.BackendOffer.Refused;
import dev.cordon.spi.BackendOffer.Refused.Kind;
import java.util.List;

/**
 * Decides whether native code may be used in this process. Loading it is not enough: builds are served that lose matches on some
 * processors, mostly with few patterns and texts longer than one vector register, so every accelerator has to find a needle at
 * positions, lengths and alignments that cross the borders of its registers.
 */
final class StartupProof {

    private StartupProof() {}

    /** Loads the library and puts it to the proof. Never throws. */
    static BackendOffer offer() {
        NativeLibrary library;
        try {
            library = NativeLibrary.load();
        } catch (Throwable e) {
            return new Refused(Hyperscan.NAME, Kind.UNAVAILABLE, "the native library could not be loaded: " + e);
        }
        try {
            return judge(library, new HyperscanBackend(NativeScan.NATIVE));
        } catch (Throwable e) {
            return new Refused(Hyperscan.NAME, Kind.UNTRUSTED, "the start-up proof failed: " + e);
        }
    }

    private static BackendOffer judge(NativeLibrary library, HyperscanBackend backend) {
        // Not on the caller's thread: an interrupt of it would be taken for a failure, once and for all.
        ProofRun.Answer answer = CompileThread.run(() -> new ProofRun(backend).run(ProofCases.ALL));
        if (!answer.wrong().isEmpty()) {
            return untrusted(library, answer.wrong());
        }
        if (!library.isProvenVersion()) {
            return untrusted(
                    library,
                    "it passed the start-up proof, but no other version than 5.4.0 was measured without a miss");
        }
        return new BackendOffer.Trusted(
                backend, "Hyperscan " + library.version() + ", " + answer.scans() + " known answers right");
    }

    private static BackendOffer untrusted(NativeLibrary library, String reason) {
        return new Refused(Hyperscan.NAME, Kind.UNTRUSTED, "Hyperscan " + library.version() + ": " + reason);
    }

    /** Cases, for tests. */
    static List<ProofCase> cases() {
        return ProofCases.ALL;
    }
}
