package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionStripperTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\bab\\b; ab",
                "^(?:a|\\bb)$; [ab]",
                "(?:^|x)a; (?:|x)a",
                "(?m)(?:a$\\n?)+; (?:a\\x0a?)+",
                "(?:\\b)*ab; ab",
                "(?:a\\B){2}; a{2}",
                "abc; abc",
            })
    void leavesTheCharacters(String source, String stripped) {
        Node tree = ExpressionSyntax.parse(source);
        assertThat(TreePrinter.print(AssertionStripper.strip(tree))).isEqualTo(stripped);
        assertThat(AssertionStripper.hasAssertion(tree)).isEqualTo(!source.equals("abc"));
        assertThat(AssertionStripper.hasAssertion(AssertionStripper.strip(tree)))
                .isFalse();
    }
}
