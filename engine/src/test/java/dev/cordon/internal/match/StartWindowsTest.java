package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Windows added in any order hold every position that was added, in order, without overlap. */
class StartWindowsTest {

    @Test
    void holdEveryPositionInOrder() {
        Random random = new Random(9);
        StartWindows windows = new StartWindows();
        int rounds = 2_000;
        for (int round = 0; round < rounds; round++) {
            windows.clear();
            BitSet expected = new BitSet();
            boolean ascending = random.nextBoolean();
            int at = 0;
            for (int n = random.nextInt(40); n >= 0; n--) {
                at = ascending ? at + random.nextInt(6) : random.nextInt(300);
                int last = at + random.nextInt(8);
                windows.add(at, last);
                expected.set(at, last + 1);
            }
            windows.settle();
            BitSet held = new BitSet();
            for (int i = 0; i < windows.size(); i++) {
                assertThat(i == 0 || windows.first(i) > windows.last(i - 1) + 1).isTrue();
                held.set(windows.first(i), windows.last(i) + 1);
            }
            assertThat(held).isEqualTo(expected);
        }
        System.out.println("start windows: " + rounds + " rounds");
    }

    @Test
    void growRatherThanMultiply() {
        StartWindows windows = new StartWindows();
        int many = 200_000;
        for (int i = 0; i < many; i++) {
            windows.add(4 * i, 4 * i);
        }
        for (int i = many - 1; i >= 0; i--) {
            windows.add(4 * i + 1, 4 * i + 1);
        }
        windows.settle();
        assertThat(windows.first(0)).isZero();
        assertThat(windows.last(windows.size() - 1)).isEqualTo(4 * many - 3);
        assertThat(windows.memoryBytes()).isLessThan(1 << 20);
    }
}
