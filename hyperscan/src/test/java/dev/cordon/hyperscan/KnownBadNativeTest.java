package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.BackendOffer.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs in the Maven profile {@code known-bad-native} only, which puts a native build that misses matches on the class path. */
@Tag("known-bad-native")
class KnownBadNativeTest {

    @Test
    void proofRefusesABuildThatMissesMatches() {
        BackendOffer offer = Hyperscan.ifTrusted();

        System.out.println(offer);
        assertThat(offer).isInstanceOf(Refused.class);
        Refused refused = (Refused) offer;
        assertThat(refused.kind()).isEqualTo(Refused.Kind.UNTRUSTED);
        assertThat(refused.reason())
                .as("refused for a wrong answer, not for its version")
                .contains("missed at");
    }
}
