package dev.cordon.hyperscan;

import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.FastPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles a set of patterns into shards: every expression alone first, so that one the library refuses never takes the set down,
 * then as many together as a shard holds. For one use, on a {@link CompileThread}.
 */
final class SetCompiler {

    /** A shard takes 50,000 terms or 2,000 expressions: the compiler's memory grows faster than the set. */
    private static final int SHARD_WEIGHT = 50_000;

    private static final int EXPRESSION_WEIGHT = 25;

    private final CompileBudget budget;
    private final Map<Integer, String> refused = new LinkedHashMap<>();
    private final List<NativeDatabase> shards = new ArrayList<>();
    private long bytes;

    SetCompiler(CompileBudget budget) {
        this.budget = budget;
    }

    /** The shards, none when everything was refused. */
    List<NativeDatabase> compile(List<FastPattern> patterns) {
        List<NativeExpression> shard = new ArrayList<>();
        int weight = 0;
        for (FastPattern pattern : patterns) {
            NativeExpression expression = new NativeExpression(pattern.id(), pattern.bytes());
            if (!refused(pattern, expression, patterns.size() > 1)) {
                shard.add(expression);
                weight += weight(pattern);
                if (weight >= SHARD_WEIGHT) {
                    compileShard(shard);
                    shard.clear();
                    weight = 0;
                }
            }
        }
        compileShard(shard);
        return shards;
    }

    /** Pattern id to reason, for those that are in no shard. */
    Map<Integer, String> refused() {
        return refused;
    }

    private boolean refused(FastPattern pattern, NativeExpression expression, boolean inCompany) {
        String reason = NativeLimits.refusal(pattern);
        if (reason.isEmpty() && inCompany && pattern.kind() == FastPattern.Kind.EXPRESSION) {
            reason = refusedAlone(expression);
        }
        if (!reason.isEmpty()) {
            refused.put(pattern.id(), reason);
        }
        return !reason.isEmpty();
    }

    private String refusedAlone(NativeExpression expression) {
        try {
            NativeDatabase alone = NativeDatabase.compile(List.of(expression));
            try {
                return alone.bytes() > budget.maxBytes() ? overBudget(alone.bytes()) : "";
            } finally {
                alone.free();
            }
        } catch (NativeCompileException e) {
            return e.reason();
        }
    }

    /** Compiles what stays after dropping those the library refuses in company; halves the set when it names none. */
    private void compileShard(List<NativeExpression> expressions) {
        if (expressions.isEmpty()) {
            return;
        }
        try {
            keep(NativeDatabase.compile(expressions), expressions);
        } catch (NativeCompileException e) {
            int size = expressions.size();
            int offender = size == 1 ? 0 : e.index();
            if (offender >= 0 && offender < size) {
                List<NativeExpression> rest = new ArrayList<>(expressions);
                refused.put(rest.remove(offender).id(), e.reason());
                compileShard(rest);
            } else {
                compileShard(expressions.subList(0, size / 2));
                compileShard(expressions.subList(size / 2, size));
            }
        }
    }

    private void keep(NativeDatabase database, List<NativeExpression> expressions) {
        if (bytes + database.bytes() <= budget.maxBytes()) {
            bytes += database.bytes();
            shards.add(database);
            return;
        }
        String reason = overBudget(bytes + database.bytes());
        database.free();
        expressions.forEach(expression -> refused.put(expression.id(), reason));
    }

    private String overBudget(long needed) {
        return needed + " bytes of native memory; the budget is " + budget.maxBytes();
    }

    private static int weight(FastPattern pattern) {
        return pattern.kind() == FastPattern.Kind.TERM ? 1 : EXPRESSION_WEIGHT;
    }
}
