package dev.cordon.cli;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Detector;
import dev.cordon.policy.PolicyBundle;
import java.util.Comparator;
import java.util.List;

/** The shipped rule bundle. Stateless. */
final class Rules {

    private Rules() {}

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
