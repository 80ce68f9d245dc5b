package dev.cordon.cli;

import dev.cordon.compile.CompileOptions;
import dev.cordon.hyperscan.Hyperscan;
import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.MatcherBackend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --backend}: what looks for candidates. Never changes a decision. */
final class BackendOption {

    @Option(
            names = "--backend",
            paramLabel = "auto|java|hyperscan",
            description =
                    "What looks for candidates; decisions are the same. auto: the native accelerator where it proved "
                            + "itself on this machine, else java.")
    private Choice backend = Choice.AUTO;

    /** Backends to choose from. */
    enum Choice {
        AUTO,
        JAVA,
        HYPERSCAN
    }

    /**
     * What was chosen.
     *
     * @param description name and reason, with a colon between
     */
    record Chosen(CompileOptions options, String description) {}

    /** @throws InputException if a backend was asked for by name that is not to be had */
    Chosen chosen(Streams streams) {
        CompileOptions options = options(streams);
        String reason = switch (backend) {
            case JAVA -> "java: it was asked for";
            case HYPERSCAN -> "hyperscan: it was asked for, and proved itself on this machine";
            case AUTO ->
                options.backend() == null
                        ? "java: the native accelerator is missing or did not prove itself on this machine"
                        : "hyperscan: it proved itself on this machine";
        };
        return new Chosen(options, reason);
    }

    /** @throws InputException if a backend was asked for by name that is not to be had */
    CompileOptions options(Streams streams) {
        return CompileOptions.DEFAULT.withBackend(
                switch (backend) {
                    case JAVA -> null;
                    case AUTO -> ifTrusted(streams);
                    case HYPERSCAN -> required();
                });
    }

    private static @Nullable MatcherBackend ifTrusted(Streams streams) {
        BackendOffer offer = Hyperscan.ifTrusted();
        if (offer instanceof BackendOffer.Trusted trusted) {
            return trusted.backend();
        }
        // That it is missing is usual on other platforms; that it answered wrongly is news.
        if (offer instanceof BackendOffer.Refused refused && refused.kind() == BackendOffer.Refused.Kind.UNTRUSTED) {
            streams.note("warning: hyperscan is not used: " + refused.reason());
        }
        return null;
    }

    private static MatcherBackend required() {
        BackendOffer offer = Hyperscan.ifTrusted();
        if (offer instanceof BackendOffer.Trusted trusted) {
            return trusted.backend();
        }
        String reason = offer instanceof BackendOffer.Refused refused ? refused.reason() : "it was not offered";
        throw new InputException("BACKEND_UNAVAILABLE", "--backend", "hyperscan is not to be had here: " + reason);
    }
}
