package dev.cordon.compile;

import dev.cordon.model.EvaluationLimits;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle is compiled. Immutable.
 *
 * @param backend engine for the candidates of the patterns it can take; null for the java backend alone. Never changes a
 *     decision.
 * @param budget what compiling may cost
 * @param memory what compiled patterns may hold together
 * @param limits how much of an interaction is looked at; part of the revision
 */
public record CompileOptions(
        @Nullable MatcherBackend backend, CompileBudget budget, MemoryBudget memory, EvaluationLimits limits) {

    /** Java backend, default budget and limits. */
    public static final CompileOptions DEFAULT =
            new CompileOptions(null, CompileBudget.defaults(), MemoryBudget.DEFAULT, EvaluationLimits.DEFAULT);

    public CompileOptions {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(limits, "limits");
    }

    public CompileOptions withBackend(@Nullable MatcherBackend newBackend) {
        return new CompileOptions(newBackend, budget, memory, limits);
    }

    public CompileOptions withBudget(CompileBudget newBudget) {
        return new CompileOptions(backend, newBudget, memory, limits);
    }

    public CompileOptions withLimits(EvaluationLimits newLimits) {
        return new CompileOptions(backend, budget, memory, newLimits);
    }

    public CompileOptions withMemory(MemoryBudget newMemory) {
        return new CompileOptions(backend, budget, newMemory, limits);
    }
}
