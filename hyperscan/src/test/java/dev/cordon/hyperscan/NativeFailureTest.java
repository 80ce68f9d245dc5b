package dev.cordon.hyperscan;

import static dev.cordon.hyperscan.Patterns.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.gliwka.hyperscan.jni.hyperscan;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failing scan is never "nothing found", and does not spoil the next one. */
class NativeFailureTest {

    private static final NativeScan.Call REAL = (database, text, length, scratch, callback, context) ->
            hyperscan.hs_scan(database, text, length, 0, scratch, callback, context);

    @ParameterizedTest
    @ValueSource(ints = {-1, -2, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, 1, 7})
    void everyReturnCodeButSuccessIsAFailure(int code) {
        assertFailsOnce((real, call) -> code);
    }

    @Test
    void terminationThatNobodyAskedForIsAFailure() {
        assertFailsOnce((real, call) -> hyperscan.HS_SCAN_TERMINATED);
    }

    @Test
    void exceptionOutOfNativeCodeIsAFailure() {
        assertFailsOnce((real, call) -> {
            throw new IllegalStateException("from native code");
        });
    }

    @Test
    void reportsBeforeAFailureAreForgotten() {
        assertFailsOnce((real, call) -> real.getAsInt() == 0 ? hyperscan.HS_UNKNOWN_ERROR : -1);
    }

    @Test
    void scratchThatKeepsFailingStaysOutOfUse() {
        NativeScan failing = new NativeScan((database, text, length, scratch, callback, context) -> -10);
        try (FastMatcher matcher = Patterns.compile(Patterns.backend(failing), Patterns.expressions("abc"));
                FastScratch scratch = matcher.newScratch()) {
            for (int i = 0; i < 20; i++) {
                assertThat(scan(matcher, scratch, "abc")).isEmpty();
            }
        }
    }

    @Test
    void callbackWithoutAContextStopsTheScan() {
        assertThat(ReportCallback.INSTANCE.call(0, 0, 1, 0, null)).isNotZero();
        assertThat(ReportSlots.buffer(0)).isNull();
        assertThat(ReportSlots.buffer(1 << 30)).isNull();
    }

    private interface Failure {
        int code(java.util.function.IntSupplier real, int call);
    }

    private static void assertFailsOnce(Failure failure) {
        AtomicInteger calls = new AtomicInteger();
        NativeScan failsFirst = new NativeScan((database, text, length, scratch, callback, context) -> {
            int call = calls.getAndIncrement();
            return call == 0
                    ? failure.code(() -> REAL.scan(database, text, length, scratch, callback, context), call)
                    : REAL.scan(database, text, length, scratch, callback, context);
        });
        try (FastMatcher matcher = Patterns.compile(Patterns.backend(failsFirst), Patterns.expressions("abc"));
                FastScratch scratch = matcher.newScratch()) {
            assertThat(scan(matcher, scratch, "abc")).isEmpty();
            assertThat(scan(matcher, scratch, "xabc").orElseThrow()).containsExactly("0:4");
        }
    }
}
