package dev.cordon.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final ScanText text = new ScanText();

    @Test
    void asciiIsItself() {
        byte[] lane = text.load("Hello, World 1").lane().bytes();
        assertThat(new String(lane, 0, 14, StandardCharsets.US_ASCII)).isEqualTo("Hello, World 1");
    }

    @Test
    void caseVariantsShareAByteUpToAsciiCase() {
        for (int c : CaseFold.cased()) {
            int fold = CaseFold.fold(c);
            if (Character.charCount(c) != Character.charCount(fold)) {
                continue;
            }
            byte[] one = text.load(Character.toString(c)).lane().bytes().clone();
            byte[] other = text.load(Character.toString(fold)).lane().bytes();
            for (int i = 0; i < Character.charCount(c); i++) {
                assertThat(one[i] | 0x20).as("U+%X", c).isEqualTo(other[i] | 0x20);
                assertThat(one[i] < 0).as("U+%X", c).isEqualTo(other[i] < 0);
            }
        }
        System.out.println("lanes of case variants: " + CaseFold.cased().length + " code points");
    }

    @Test
    void everyUnitHasTheByteTheTableSaysWhateverStandsAroundIt() {
        Random random = new Random(11);
        int[] bounds = {0x7F, 0xFF, 0x17F, 0x20AC, 0xD7FF, 0xFFFF, 0x10FFFF};
        for (int round = 0; round < 3_000; round++) {
            int max = bounds[random.nextInt(bounds.length)];
            int[] points = random.ints(random.nextInt(70), 0, max + 1)
                    .map(c -> c >= 0xD800 && c < 0xE000 ? 0xFFFD : c)
                    .toArray();
            byte[] lane = text.load(new String(points, 0, points.length)).lane().bytes();
            int at = 0;
            for (int c : points) {
                if (Character.isBmpCodePoint(c)) {
                    assertThat(lane[at]).isEqualTo(Lane.of((char) c));
                    at++;
                } else {
                    assertThat(lane[at]).isEqualTo(Lane.ofFirstHalf(c));
                    assertThat(lane[at + 1]).isEqualTo(Lane.ofSecondHalf(c));
                    at += 2;
                }
            }
            for (int i = 0; i < Lane.PADDING; i++) {
                assertThat(lane[at + i]).isZero();
            }
        }
    }

    @Test
    void aShorterTextLeavesNothingOfALongerOne() {
        text.load("x".repeat(500));
        byte[] lane = text.load("ab").lane().bytes();
        assertThat(lane[2]).isZero();
        text.load("y".repeat(5_000)).trim(300);
        assertThat(text.length()).isZero();
        assertThat(text.load("é").lane().bytes()[0]).isEqualTo(Lane.of('\u00C9'));
    }
}
