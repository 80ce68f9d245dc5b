package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointSetTest {

    private static final BitSet ALL = bits(CodePointSet.ALL);

    @Test
    void operationsAreThoseOfSetsWithoutSurrogates() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            CodePointSet a = random(random);
            CodePointSet b = random(random);
            BitSet union = bits(a);
            union.or(bits(b));
            BitSet both = bits(a);
            both.and(bits(b));
            BitSet less = bits(a);
            less.andNot(bits(b));
            BitSet rest = (BitSet) ALL.clone();
            rest.andNot(bits(a));
            assertThat(bits(a.union(b))).isEqualTo(union);
            assertThat(bits(a.intersect(b))).isEqualTo(both);
            assertThat(bits(a.minus(b))).isEqualTo(less);
            assertThat(bits(a.complement())).isEqualTo(rest);
            assertThat(a.complement().complement()).isEqualTo(a).hasSameHashCodeAs(a);
            assertThat(a.size()).isEqualTo(bits(a).cardinality());
            assertThat(a.intersect(a.complement()).isEmpty()).isTrue();
        }
    }

    @Test
    void rangesAreSortedDisjointAndApart() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            CodePointSet set = random(random);
            for (int i = 0; i < set.rangeCount(); i++) {
                assertThat(set.first(i)).isLessThanOrEqualTo(set.last(i));
                boolean gap = i == 0 || set.first(i) > set.last(i - 1) + 1;
                assertThat(gap).as(set.toString()).isTrue();
                assertThat(set.contains(set.first(i))).isTrue();
                assertThat(set.contains(set.last(i) + 1)).isFalse();
            }
        }
    }

    @Test
    void surrogatesAreLeftOut() {
        assertThat(CodePointSet.range(0xD7FE, 0xE001).toString()).isEqualTo("[d7fe-d7ff e000-e001]");
        assertThat(CodePointSet.range(0xD800, 0xDFFF)).isEqualTo(CodePointSet.EMPTY);
        assertThat(CodePointSet.range(0xDABC, 0xE000).toString()).isEqualTo("[e000]");
        assertThat(CodePointSet.range(0, 0x10FFFF)).isEqualTo(CodePointSet.ALL);
        assertThat(CodePointSet.range(5, 4)).isEqualTo(CodePointSet.EMPTY);
    }

    private static CodePointSet random(Random random) {
        CodePointSet.Builder set = new CodePointSet.Builder();
        int[] tops = {0x60, 0x100, 0xD900, 0x110000};
        for (int i = random.nextInt(8); i > 0; i--) {
            int first = random.nextInt(tops[random.nextInt(tops.length)]);
            set.add(first, Math.min(0x10FFFF, first + random.nextInt(1 << random.nextInt(14))));
        }
        return set.build();
    }

    private static BitSet bits(CodePointSet set) {
        BitSet bits = new BitSet(0x110000);
        for (int i = 0; i < set.rangeCount(); i++) {
            bits.set(set.first(i), set.last(i) + 1);
        }
        return bits;
    }
}
