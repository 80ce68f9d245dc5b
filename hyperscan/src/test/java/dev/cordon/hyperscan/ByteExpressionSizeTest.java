package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteExpressionSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a ~ 1",
                "abc ~ 3",
                "a|bc ~ 3",
                "[a-z\\]]x ~ 2",
                "\\xd0[\\xb0-\\xbf] ~ 2",
                "(?:ab|c){3} ~ 9",
                "(?:ab){2,5}?c ~ 11",
                "a{4,} ~ 4",
                "a*b+c?d*? ~ 4",
                "(?:(?:a{2}b){3}c){10} ~ 100",
                "\\.\\{\\} ~ 3",
                "(?:(?:(?:a{1000}){1000}){1000}){9} ~ 2147483647"
            })
    void countsPositionsWrittenOut(String expression, int positions) {
        assertThat(ByteExpressionSize.of(expression)).isEqualTo(positions);
    }
}
