package dev.cordon.cli;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Detector;
import dev.cordon.policy.PolicyBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The shipped rule bundle. Stateless. */
final class Rules {

    private static final String ORDINARY = "/dev/cordon/rules/benign.txt";

    private Rules() {}

    /** Texts in which nothing is to be found; empty when the shipped rules are missing. */
    static List<String> ordinaryTexts() {
        try (InputStream in = BundleReader.class.getResourceAsStream(ORDINARY)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle as it was read. */
    static PolicyBundle shipped() {
        return BundleReader.create().shippedRules().read();
    }

    /**
     * The shipped detectors by id.
     *
     * @throws dev.cordon.policy.InvalidBundleException if they are missing or wrong
     */
    static List<Detector> detectors() {
        return BundleValidator.validate(shipped()).orThrow().bundle().detectors().stream()
                .sorted(Comparator.comparing(Detector::id))
                .toList();
    }
}
