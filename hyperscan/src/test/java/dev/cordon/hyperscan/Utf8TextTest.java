package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

    private static final int[][] ALPHABETS = {
        {'a', 'z'}, {0x20, 0xFF}, {0x400, 0x44F}, {0x20, 0xD7FF}, {0x1F600, 0x1F640}, {0x70, 0x90}
    };

    @BeforeAll
    static void load() {
        Patterns.backend();
    }

    @Test
    void encodesAsTheJvmDoes() {
        Random random = new Random(7);
        int cases = 0;
        for (int lead : new int[] {0, 1, 31}) {
            try (Utf8Text text = new Utf8Text(lead)) {
                for (int round = 0; round < 400; round++) {
                    String expected = random(random, round < 40 ? 20_000 : 200);
                    assertEncodes(text, expected);
                    cases++;
                }
            }
        }
        System.out.println("UTF-8 cases: " + cases);
    }

    @Test
    void keepsPairsTogetherAtTheEdgeOfAPiece() {
        try (Utf8Text text = new Utf8Text(0)) {
            for (int before = 4_090; before < 4_100; before++) {
                assertEncodes(text, "a".repeat(before) + "\uD83D\uDE00".repeat(5) + "b".repeat(before));
                assertEncodes(text, "a".repeat(before) + "\uD83D\uDE00");
            }
        }
    }

    @Test
    void givesUpTheRoomOfAHugeText() {
        try (Utf8Text text = new Utf8Text(0)) {
            long usual = text.bytes();
            assertEncodes(text, "д".repeat(2_000_000));
            assertThat(text.bytes()).isGreaterThan(4_000_000);
            text.trim();
            assertThat(text.bytes()).isEqualTo(usual);
            assertEncodes(text, "after");
        }
    }

    @Test
    void leavesATextBeyond32BitsToJava() {
        try (Utf8Text text = new Utf8Text(0)) {
            assertThat(text.fill(new char[0], 800_000_000)).isFalse();
        }
    }

    private static void assertEncodes(Utf8Text text, String expected) {
        assertThat(text.fill(expected.toCharArray(), expected.length())).isTrue();
        byte[] bytes = new byte[text.length()];
        text.pointer().get(bytes, 0, bytes.length);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(bytes).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(text.isAscii()).isEqualTo(expected.chars().allMatch(c -> c < 0x80));
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most);
        int[] range = ALPHABETS[random.nextInt(ALPHABETS.length)];
        while (text.length() < length) {
            if (random.nextInt(30) == 0) {
                range = ALPHABETS[random.nextInt(ALPHABETS.length)];
            }
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0]));
        }
        return text.toString();
    }
}
