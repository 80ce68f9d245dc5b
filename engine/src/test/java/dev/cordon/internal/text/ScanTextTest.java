package dev.cordon.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTextTest {

    private final ScanText text = new ScanText();

    private String content() {
        return new String(text.chars(), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, true, false",
        "plain words, true, true, false",
        "caf\u00e9, false, true, false",
        "\u20ac 5, false, false, false",
        "a\uD83D\uDE00b, false, false, true",
        "\uFFFD\uFFFD, false, false, false",
    })
    void classifiesItsUnits(String content, boolean ascii, boolean latin1, boolean surrogates) {
        text.load(content);
        assertThat(content()).isEqualTo(content);
        assertThat(text.isAscii()).isEqualTo(ascii);
        assertThat(text.isLatin1()).isEqualTo(latin1);
        assertThat(text.hasSurrogates()).isEqualTo(surrogates);
    }

    @ParameterizedTest
    @CsvSource({
        "D800, FFFD",
        "DC00, FFFD",
        "D83D DE00, D83D DE00",
        "DE00 D83D, FFFD FFFD",
        "D83D D83D DE00, FFFD D83D DE00",
        "D83D DE00 DE00, D83D DE00 FFFD",
        "61 D83D 62, 61 FFFD 62",
    })
    void replacesLoneSurrogatesAndKeepsOffsets(String units, String expected) {
        String source = fromHex(units);
        text.load(Text.of(source));
        assertThat(content()).isEqualTo(fromHex(expected));
        text.load(source);
        assertThat(content()).isEqualTo(fromHex(expected));
        assertThat(text.hasSurrogates()).isEqualTo(expected.contains("D83D"));
    }

    private static String fromHex(String units) {
        StringBuilder s = new StringBuilder();
        for (String unit : units.split(" ")) {
            s.append((char) Integer.parseInt(unit, 16));
        }
        return s.toString();
    }

    @Test
    void growsIsReusedAndIsTrimmed() {
        String large = "0123456789".repeat(1000);
        text.load(large);
        assertThat(content()).isEqualTo(large);
        char[] array = text.chars();
        text.load("short");
        assertThat(text.chars()).isSameAs(array);
        assertThat(content()).isEqualTo("short");
        text.trim(20_000);
        assertThat(text.chars()).isSameAs(array);
        text.trim(100);
        assertThat(text.length()).isZero();
        assertThat(text.chars().length).isLessThanOrEqualTo(100);
        text.load(large);
        assertThat(content()).isEqualTo(large);
    }
}
