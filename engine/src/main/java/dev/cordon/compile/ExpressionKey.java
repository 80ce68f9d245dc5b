package dev.cordon.compile;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.check.Checks;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an expression is made of, as it was written: equal keys are one pattern. Immutable. */
record ExpressionKey(
        @Nullable String before, String pattern, @Nullable String after, List<String> checks) {

    PatternSpec.Expression parse() {
        return new PatternSpec.Expression(
                context(before), ExpressionSyntax.parse(pattern), context(after), check(checks));
    }

    private static @Nullable Node context(@Nullable String expression) {
        return expression == null ? null : ExpressionSyntax.parseContext(expression);
    }

    private static @Nullable Check check(List<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        if (names.size() == 1) {
            return named(names.get(0));
        }
        Check[] all = names.stream().map(ExpressionKey::named).toArray(Check[]::new);
        return (text, start, end) -> {
            for (Check check : all) {
                if (!check.accepts(text, start, end)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Check named(String name) {
        return Objects.requireNonNull(Checks.byName(name), "validation knows every check");
    }
}
