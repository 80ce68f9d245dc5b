package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's version rule. */
class SymphonyVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "3.0,3.1",
        "3.9,3.10",
        "3.998,3.999",
        "3.999,4.0",
        "1.3,1.4",
        "998.999,999.0",
        "999.998,999.999",
        "999.999,999.999"
    })
    void growsByOneAndCarriesAt999(String version, String next) {
        assertThat(SymphonyVersions.next(version)).isEqualTo(next);
    }

    @Test
    void aThousandUpdatesLeadFromThreeToFour() {
        String version = SymphonyVersions.FIRST_POLICY;
        for (int i = 0; i < 1_000; i++) {
            version = SymphonyVersions.next(version);
        }
        assertThat(version).isEqualTo("4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.", ".1", "3.1.2", "a.b", "-1.0", "3.+1", "3.1000", "1000.0", " 3.0", "3,0"})
    void whatIsNoVersionIsRefused(String text) {
        assertThat(SymphonyVersions.isVersion(text)).isFalse();
        assertThatThrownBy(() -> SymphonyVersions.next(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
