package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "token; token",
                "ToKeN; token",
                "(?i)token; token",
                "(?:red|green)-\\d+; red-,green-",
                "x|yz; x,yz",
                "[ab]c[de]; acd,ace,bcd,bce",
                "\\w+@\\w+; @",
                "\\w+(?:ab|cd)?; ''",
                "key=[0-9a-f]{32}; key=",
                "\\d+-abcd-\\d+-xy; -abcd-",
                "(?:foo)+; foo",
                "(?:ab){3}; ababab",
                "(?:ab){2,}; abab",
                "(?:ab){0,4}c; c",
                "ab?c; abc,ac",
                "foo|.*; ''",
                "(?:foo|\\d)x; foox,0x,1x,2x,3x,4x,5x,6x,7x,8x,9x",
                "\\bfoo\\b; foo",
                "caf\u00c9; caf\u00e9",
                "stra\u00dfe; stra\u00dfe",
                "(?:secret|secretary); secret",
                "[\\s\\S]; ''",
                "[a-z]{3}; ''",
            })
    void findsTheRarest(String source, String literals) {
        List<String> expected =
                Stream.of(literals.split(",")).filter(s -> !s.isEmpty()).toList();
        assertThat(RequiredLiterals.of(ExpressionSyntax.parseContext(source)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void staysSmall() {
        for (String source : List.of("[0-9]{9}x", "(?:a|b|c|d|e|f){40}zz", "(?i)(?:abc|def|ghi|jkl){8}", "x{1000}")) {
            List<String> literals = RequiredLiterals.of(ExpressionSyntax.parse(source));
            assertThat(literals).isNotEmpty().hasSizeLessThanOrEqualTo(RequiredLiterals.MAX_LITERALS);
            assertThat(literals)
                    .allSatisfy(literal -> assertThat(literal.length()).isLessThanOrEqualTo(32));
        }
    }
}
