package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc; 3; 3; 3; 3; 3",
                "a|bcd; 1; 3; 1; 3; 4",
                "ab?c{2,4}; 3; 6; 3; 6; 6",
                "a+; 1; max; 1; max; 1",
                "a{3,}b; 4; max; 4; max; 4",
                "\\x{1F600}; 1; 1; 2; 2; 1",
                "[a\\x{1F600}]; 1; 1; 1; 2; 1",
                ".{2}; 2; 2; 2; 4; 2",
                "\\bfoo\\b$; 3; 3; 3; 3; 6",
                "(?:ab|\\x{10000}{2}){2}; 4; 4; 4; 8; 8",
                "(?i)\\x{df}; 1; 1; 1; 2; 1",
                "(?:a{1000}){10}; 10000; 10000; 10000; 10000; 10000",
            })
    void boundsAndPositions(
            String source, String minPoints, String maxPoints, String minUnits, String maxUnits, int positions) {
        Node tree = ExpressionSyntax.parse(source);
        assertThat(Widths.of(tree))
                .isEqualTo(new Widths(width(minPoints), width(maxPoints), width(minUnits), width(maxUnits)));
        assertThat(Positions.of(tree)).isEqualTo(positions);
        assertThat(Widths.of(AssertionStripper.strip(tree))).isEqualTo(Widths.of(tree));
    }

    private static int width(String number) {
        return number.equals("max") ? Widths.UNBOUNDED : Integer.parseInt(number);
    }
}
