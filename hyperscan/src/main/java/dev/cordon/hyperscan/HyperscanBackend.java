package dev.cordon.hyperscan;

import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.MatcherBackend;
import java.util.List;

/** The backend. {@link Hyperscan#ifTrusted} is the only way to one from outside. */
final class HyperscanBackend implements MatcherBackend {

    private final NativeScan nativeScan;

    HyperscanBackend(NativeScan nativeScan) {
        this.nativeScan = nativeScan;
    }

    @Override
    public String name() {
        return Hyperscan.NAME;
    }

    @Override
    public String refusal(FastPattern pattern) {
        return NativeLimits.refusal(pattern);
    }

    @Override
    public CompileResult compile(List<FastPattern> patterns, CompileBudget budget) {
        SetCompiler compiler = new SetCompiler(budget);
        List<NativeDatabase> shards = CompileThread.run(() -> compiler.compile(patterns));
        return new CompileResult(
                shards.isEmpty() ? null : new HyperscanMatcher(shards, nativeScan), compiler.refused());
    }
}
