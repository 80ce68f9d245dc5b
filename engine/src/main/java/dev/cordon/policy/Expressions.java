package dev.cordon.policy;

import dev.cordon.internal.check.Checks;
import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.ExpressionSyntax;
import org.jspecify.annotations.Nullable;

/** Asks the dialect whether an expression is one, and the table of checks whether a name is one. */
final class Expressions {

    private Expressions() {}

    /** Why an expression that is searched for is none; null if it is one. */
    static @Nullable ExpressionRefusal refusal(String expression) {
        try {
            ExpressionSyntax.parse(expression);
            return null;
        } catch (ExpressionRefusal refusal) {
            return refusal;
        }
    }

    /** The same for what stands beside a match, which may be nothing. */
    static @Nullable ExpressionRefusal contextRefusal(String expression) {
        try {
            ExpressionSyntax.parseContext(expression);
            return null;
        } catch (ExpressionRefusal refusal) {
            return refusal;
        }
    }

    static void report(
            @Nullable ExpressionRefusal refusal,
            String expression,
            SourceLocation place,
            String item,
            Problems problems) {
        if (refusal != null) {
            String message = refusal.code() + ": " + refusal.getMessage() + ": " + Quote.of(expression);
            problems.add(ProblemCode.BAD_EXPRESSION, place, item, message, refusal.help());
        }
    }

    static void reportUnknownCheck(String name, SourceLocation place, String item, Problems problems) {
        if (Checks.byName(name) == null) {
            String near = Nearest.of(name, Checks.names());
            problems.add(
                    ProblemCode.MISSING_CHECK,
                    place,
                    item,
                    "there is no check " + Quote.of(name),
                    near == null ? "remove it" : "did you mean `" + near + "`?");
        }
    }
}
