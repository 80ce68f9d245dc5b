package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermSyntaxTest {

    @ParameterizedTest
    @CsvSource({
        "Project X, project x, [Pp][Rr][Oo][Jj][Ee][Cc][Tt]\\x20[Xx]",
        "\u212Aelvin, kelvin, [Kk\\x{212a}][Ee][Ll][Vv][Ii][Nn]",
        "\u03A3\u03C2, \u03C3\u03C3, [\\x{3a3}\\x{3c2}\\x{3c3}][\\x{3a3}\\x{3c2}\\x{3c3}]",
        "a.b*, a.b*, [Aa]\\x2e[Bb]\\x2a",
        "\uD801\uDC00, \uD801\uDC28, [\\x{10400}\\x{10428}]",
        "\u00DF, \u00DF, [\\x{df}\\x{1e9e}\\x{1df95}]",
    })
    void foldsAndSpellsOut(String term, String key, String tree) {
        assertThat(TermSyntax.key(term)).isEqualTo(key);
        assertThat(TermSyntax.fold(term)).isEqualTo(key.codePoints().toArray());
        assertThat(TreePrinter.print(TermSyntax.tree(term))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource({"ab, AB, true", "ab, ba, false", "\u017Fet, SET, true", "\u0130, i, false"})
    void equalKeysFindTheSame(String one, String other, boolean same) {
        assertThat(TermSyntax.key(one).equals(TermSyntax.key(other))).isEqualTo(same);
    }

    @Test
    void aLoneSurrogateStandsForTheReplacementCharacter() {
        assertThat(TermSyntax.key("a\uD83D")).isEqualTo("a\uFFFD");
    }
}
