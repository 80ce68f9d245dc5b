package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shorthand of the tests in this package. */
final class Patterns {

    private Patterns() {}

    static MatcherBackend backend() {
        BackendOffer offer = Hyperscan.ifTrusted();
        assertThat(offer).as("the native library of this platform").isInstanceOf(BackendOffer.Trusted.class);
        return ((BackendOffer.Trusted) offer).backend();
    }

    /** A backend whose scans go through the given call. */
    static MatcherBackend backend(NativeScan nativeScan) {
        assertThat(backend()).isNotNull();
        return new HyperscanBackend(nativeScan);
    }

    static FastPattern expression(int id, String bytes) {
        return new FastPattern(id, FastPattern.Kind.EXPRESSION, bytes, 1, FastPattern.UNBOUNDED, 0, bytes.length());
    }

    static FastPattern term(int id, String bytes) {
        return new FastPattern(id, FastPattern.Kind.TERM, bytes, 1, FastPattern.UNBOUNDED, 0, bytes.length());
    }

    /** Expressions with their index as id. */
    static List<FastPattern> expressions(String... bytes) {
        List<FastPattern> patterns = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            patterns.add(expression(i, bytes[i]));
        }
        return patterns;
    }

    static FastMatcher compile(String... bytes) {
        return compile(backend(), expressions(bytes));
    }

    static FastMatcher compile(MatcherBackend backend, List<FastPattern> patterns) {
        CompileResult result = backend.compile(patterns, CompileBudget.defaults());
        assertThat(result.refused()).isEmpty();
        return result.matcher();
    }

    /** {@code id:end} pairs in order; empty when the scan did not complete. */
    static Optional<List<String>> scan(FastMatcher matcher, FastScratch scratch, String text) {
        EndSink sink = new EndSink(1 << 22);
        if (!matcher.scan(text.toCharArray(), text.length(), scratch, sink)) {
            return Optional.empty();
        }
        sink.sort();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sink.size(); i++) {
            found.add(sink.pattern(i) + ":" + sink.end(i));
        }
        return Optional.of(found);
    }

    /** As {@link #scan}, with a scratch for this call. */
    static List<String> found(FastMatcher matcher, String text) {
        try (FastScratch scratch = matcher.newScratch()) {
            return scan(matcher, scratch, text).orElseThrow();
        }
    }
}
