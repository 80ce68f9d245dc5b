package dev.cordon.benchmarks;

import dev.cordon.hyperscan.Hyperscan;
import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.MatcherBackend;
import org.jspecify.annotations.Nullable;

/** Which backend an engine of ours is built with. */
public enum Backend {
    /** Pure Java. */
    JAVA,
    /** Java, with native code for the candidates of the patterns it can take. */
    HYPERSCAN;

    /** For the engine's builder; null for the java backend alone. */
    @Nullable
    MatcherBackend forEngine() {
        return switch (this) {
            case JAVA -> null;
            case HYPERSCAN -> trusted(Hyperscan.ifTrusted());
        };
    }

    private static MatcherBackend trusted(BackendOffer offer) {
        if (offer instanceof BackendOffer.Trusted trusted) {
            return trusted.backend();
        }
        throw new IllegalStateException("no hyperscan backend here: " + offer);
    }
}
