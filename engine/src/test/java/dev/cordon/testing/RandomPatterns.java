package dev.cordon.testing;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random patterns of every kind, a set at a time, and texts to look for them in. */
final class RandomPatterns {

    /** Refuses about every third span, in a way that depends on both ends. */
    private static final Check CHECK = (text, start, end) -> (text[start] + 2 * text[end - 1] + end - start) % 3 != 0;

    private final Random random;

    /**
     * One pattern.
     *
     * @param source as its author would write it
     * @param oracle RE2/J with that source, for plain expressions
     */
    record Sample(PatternSpec spec, String source, @Nullable Re2jOracle oracle) {}

    RandomPatterns(Random random) {
        this.random = random;
    }

    /** One to twelve patterns over an alphabet; in one set of sixteen, up to 200. */
    List<Sample> samples(Alphabet alphabet) {
        RandomExpressions expressions = new RandomExpressions(random, alphabet);
        List<Sample> samples = new ArrayList<>();
        for (int left = 1 + random.nextInt(random.nextInt(16) == 0 ? 200 : 12); left > 0; left--) {
            samples.add(random.nextInt(5) == 0 ? term(alphabet) : expression(expressions));
        }
        return samples;
    }

    private Sample term(Alphabet alphabet) {
        StringBuilder term = new StringBuilder();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            term.appendCodePoint(alphabet.pick(random));
        }
        return new Sample(new PatternSpec.Term(term.toString(), random.nextBoolean()), term.toString(), null);
    }

    private Sample expression(RandomExpressions expressions) {
        while (true) {
            String source = expressions.expression();
            try {
                Node pattern = ExpressionSyntax.parse(source);
                if (random.nextInt(3) > 0) {
                    return new Sample(PatternSpec.Expression.of(pattern), source, new Re2jOracle(source));
                }
                Node before = random.nextBoolean() ? ExpressionSyntax.parseContext(expressions.expression()) : null;
                Node after = random.nextBoolean() ? ExpressionSyntax.parseContext(expressions.expression()) : null;
                Check check = random.nextInt(3) == 0 ? CHECK : null;
                return new Sample(new PatternSpec.Expression(before, pattern, after, check), source, null);
            } catch (ExpressionRefusal refusal) {
                // Matches nothing, or the empty string: the next one will do.
                continue;
            }
        }
    }

    /** A text of at most about {@code longest} code points, in half of the cases with something in it that a pattern wants. */
    String text(Alphabet alphabet, List<Sample> samples, int longest) {
        String text = new RandomExpressions(random, alphabet).text(longest);
        Sample wanted = samples.get(random.nextInt(samples.size()));
        if (random.nextBoolean() || !(wanted.spec() instanceof PatternSpec.Expression expression)) {
            return text;
        }
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + RandomMatch.of(expression.pattern(), alphabet, random) + text.substring(at);
    }
}
