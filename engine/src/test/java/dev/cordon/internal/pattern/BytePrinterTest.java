package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytePrinterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.c; a(?:[\\x00-\\x09\\x0b-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]"
                        + "|[\\xe1-\\xec\\xee-\\xef][\\x80-\\xbf][\\x80-\\xbf]|\\xed[\\x80-\\x9f][\\x80-\\xbf]"
                        + "|\\xf0[\\x90-\\xbf][\\x80-\\xbf][\\x80-\\xbf]"
                        + "|[\\xf1-\\xf3][\\x80-\\xbf][\\x80-\\xbf][\\x80-\\xbf]|\\xf4[\\x80-\\x8f][\\x80-\\xbf][\\x80-\\xbf])c",
                "caf\u00e9; caf\\xc3\\xa9",
                "\u00e9+; (?:\\xc3\\xa9)+",
                "[\u00e0-\u00e5]{2}; (?:\\xc3[\\xa0-\\xa5]){2}",
                "[a\u00e9]?b; (?:a|\\xc3\\xa9)?b",
                "[\u00e9\u0129]; [\\xc3\\xc4]\\xa9",
                "(?i)ask; [Aa](?:[Ss]|\\xc5\\xbf)(?:[Kk]|\\xe2\\x84\\xaa)",
                "\\x{1F600}|x; (?:x|\\xf0\\x9f\\x98\\x80)",
                "a{2,}?[.]; a{2,}?\\x2e",
                "(?:ab|c){3}(?:d|); (?:ab|c){3}(?:d|)",
            })
    void printsBytes(String source, String bytes) {
        String printed = BytePrinter.print(ExpressionSyntax.parse(source));
        assertThat(printed).isEqualTo(bytes);
    }

    @Test
    void refusesAssertionsAndEmptySets() {
        assertThatThrownBy(() -> BytePrinter.print(ExpressionSyntax.parse("\\ba")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BytePrinter.print(new Node.Chars(CodePointSet.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The bytes of a text, read as Latin-1, match exactly when the character is in the set. */
    @Test
    void everyCodePointMatchesExactlyWhenItIsInTheSet() {
        Random random = new Random(7);
        int compared = 0;
        for (int round = 0; round < 40; round++) {
            CodePointSet set = randomSet(random);
            Pattern pattern = Pattern.compile(BytePrinter.print(new Node.Chars(set)));
            for (int c = random.nextInt(61); c <= 0x10FFFF; c += c < 0x1000 ? 1 : 61) {
                if (c >= 0xD800 && c <= 0xDFFF) {
                    continue;
                }
                if (pattern.matches(latin1(Character.toString(c))) != set.contains(c)) {
                    fail("%x in %s", c, set);
                }
                compared++;
            }
        }
        System.out.println("byte classes: " + compared + " code points compared");
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static CodePointSet randomSet(Random random) {
        CodePointSet.Builder set = new CodePointSet.Builder();
        int[] tops = {0x80, 0x800, 0x1100, 0x10000, 0x110000};
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int first = random.nextInt(tops[random.nextInt(tops.length)]);
            int width = 1 << random.nextInt(18);
            set.add(first, Math.min(0x10FFFF, first + random.nextInt(width)));
        }
        CodePointSet built = set.build();
        return built.isEmpty() ? CodePointSet.of('x') : random.nextBoolean() ? built : built.complement();
    }
}
