package dev.cordon.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Leases: one holder at a time, none once the set is retired, and the set freed once, when the last comes back. */
class ScratchPoolTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 300;

    private final PatternPiece piece = new PatternPiece(
            PatternSet.compile(
                    List.of(new PatternSpec.Term("word", true)), null, Layers.all(), CompileBudget.defaults()),
            List.of("word"));
    private final ProgramSet set = set(piece);

    @Test
    void aScratchComesBackToItsSlotAndIsLentAgain() {
        EvaluationScratch first = borrowed();
        set.scratches().giveBack(first);
        assertThat(borrowed()).isSameAs(first);
    }

    @Test
    void oneThatAFailureMayHaveSpoiltIsNotLentAgain() {
        EvaluationScratch first = borrowed();
        set.scratches().discard(first);
        assertThat(borrowed()).isNotSameAs(first);
    }

    @Test
    void whenNoneIsLeftATemporaryOneIsLentAndCounted() {
        List<EvaluationScratch> all = new ArrayList<>();
        while (set.counters().temporaryScratches().sum() == 0) {
            all.add(borrowed());
        }
        EvaluationScratch temporary = all.get(all.size() - 1);
        assertThat(temporary.withNative()).isFalse();
        assertThat(all).doesNotHaveDuplicates();
        set.retire();
        all.forEach(set.scratches()::giveBack);
        assertThat(piece.freed()).isTrue();
    }

    @Test
    void withoutNativeCodeLendsNoScratchThatHasAny() {
        EvaluationScratch before = borrowed();
        set.scratches().giveBack(before);
        set.withoutNative();
        EvaluationScratch after = borrowed();
        assertThat(before.withNative()).isTrue();
        assertThat(after.withNative()).isFalse();
    }

    @Test
    void theLastOneOutFreesTheSet() {
        EvaluationScratch out = borrowed();
        EvaluationScratch apart = set.scratches().borrowWithoutNative();
        set.retire();
        assertThat(set.scratches().borrow()).isNull();
        assertThat(set.scratches().borrowWithoutNative()).isNull();
        set.scratches().giveBack(out);
        assertThat(piece.freed()).isFalse();
        set.scratches().giveBack(apart);
        assertThat(piece.freed()).isTrue();
    }

    @Test
    void threadsThatMeetARetirement() throws Exception {
        int leases = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                leases += meet(threads, round);
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf("leases: %d in %d retirements by %d threads%n", leases, ROUNDS, THREADS);
        assertThat(leases).isGreaterThan(ROUNDS);
    }

    private int meet(ExecutorService threads, int round) throws Exception {
        PatternPiece held = new PatternPiece(piece.patterns(), List.of("word"));
        ProgramSet retiring = set(held);
        // Held once more, so that a set freed twice shows as a piece that is freed too early.
        assertThat(held.hold()).isTrue();
        Set<EvaluationScratch> out = ConcurrentHashMap.newKeySet();
        AtomicInteger leases = new AtomicInteger();
        List<Future<Boolean>> done = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Random random = new Random(100L * round + t);
            done.add(threads.submit((Callable<Boolean>) () -> {
                boolean alone = true;
                EvaluationScratch lent = retiring.scratches().borrow();
                while (lent != null) {
                    alone &= out.add(lent);
                    leases.incrementAndGet();
                    if (random.nextInt(4) == 0) {
                        Thread.yield();
                    }
                    out.remove(lent);
                    if (random.nextInt(8) == 0) {
                        retiring.scratches().discard(lent);
                    } else {
                        retiring.scratches().giveBack(lent);
                    }
                    lent = retiring.scratches().borrow();
                }
                return alone;
            }));
        }
        while (leases.get() < 1 + round % 64) {
            Thread.onSpinWait();
        }
        retiring.retire();
        for (Future<Boolean> one : done) {
            assertThat(one.get()).as("round %d: one holder at a time", round).isTrue();
        }
        assertThat(held.freed()).as("round %d: freed once", round).isFalse();
        held.release();
        assertThat(held.freed()).as("round %d: freed", round).isTrue();
        return leases.get();
    }

    private EvaluationScratch borrowed() {
        EvaluationScratch lent = set.scratches().borrow();
        assertThat(lent).isNotNull();
        return lent;
    }

    private static ProgramSet set(PatternPiece piece) {
        PatternGroup group = new PatternGroup("", piece, new int[] {0, 0}, new int[0], new int[0]);
        GroupLayout layout = new GroupLayout("", List.of(), List.of(group), new int[1][][]);
        TenantSlot none = new TenantSlot(() -> {
            throw new AssertionError("no interaction is evaluated here");
        });
        return new ProgramSet("r", EvaluationLimits.DEFAULT, none, Map.of(), List.of(layout), new EngineCounters());
    }
}
