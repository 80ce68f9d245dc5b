package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final int TERMS = 100;
    private static final int EXPRESSIONS = 100;

    private final PatternSet set = compile();

    @Test
    void fewPatternsGetLayersOfTheirOwnAndEqualOnesOnce() {
        Selection some = set.select(bits(3, 150));
        assertThat(some.layers()).isNotSameAs(set.all().layers());
        assertThat(set.select(bits(3, 150))).isSameAs(some);
        assertThat(set.select(bits(3, 151))).isNotSameAs(some);
    }

    @Test
    void manyPatternsShareTheLayersOfTheSet() {
        int[] most = new int[150];
        for (int i = 0; i < most.length; i++) {
            most[i] = i;
        }
        assertThat(set.select(bits(most)).layers()).isSameAs(set.all().layers());
    }

    @Test
    void aNarrowSelectionFindsWhatWasSelectedAndNothingElse() {
        Collected found = new Collected();
        try (MatchScratch scratch = set.newScratch()) {
            ScanText text = new ScanText().load("WORD3 word4 tok3_a tok4_a tok50_a");
            set.scan(text, set.select(bits(3, TERMS + 50)), scratch, found);
        }
        assertThat(found.of(3)).containsExactly(new Span(0, 5));
        assertThat(found.of(4)).isEmpty();
        assertThat(found.of(TERMS + 4)).isEmpty();
        assertThat(found.of(TERMS + 50)).containsExactly(new Span(26, 33));
    }

    @Test
    void memoryOfSelectionsInUseCounts() {
        long before = set.memoryBytes();
        Selection some = set.select(bits(3, 150));
        assertThat(set.memoryBytes()).isGreaterThan(before);
        assertThat(some.set()).isSameAs(set);
    }

    @Test
    void aSelectionOfAnotherSetIsMisuse() {
        Selection other = compile().all();
        assertThatThrownBy(() -> set.scan(new ScanText().load("a"), other, set.newScratch(), new Collected()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long[] bits(int... patterns) {
        long[] bits = new long[(TERMS + EXPRESSIONS + 63) / 64];
        for (int pattern : patterns) {
            bits[pattern >> 6] |= 1L << pattern;
        }
        return bits;
    }

    private static PatternSet compile() {
        List<PatternSpec> specs = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            specs.add(new PatternSpec.Term("word" + i, true));
        }
        for (int i = 0; i < EXPRESSIONS; i++) {
            specs.add(PatternSpec.Expression.of(ExpressionSyntax.parse("tok" + i + "_[a-z]")));
        }
        return PatternSet.compile(specs, null, Layers.all(), CompileBudget.defaults());
    }
}
