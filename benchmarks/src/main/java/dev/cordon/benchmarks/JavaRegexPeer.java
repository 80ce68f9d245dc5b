package dev.cordon.benchmarks;

import dev.cordon.benchmarks.Definitions.Expression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** java.util.regex, rule by rule, matchers reused. */
final class JavaRegexPeer implements Peer {

    private final Matcher[] rules;

    JavaRegexPeer(List<Expression> expressions) {
        rules = expressions.stream()
                .map(expression -> Pattern.compile(expression.source()).matcher(""))
                .toArray(Matcher[]::new);
    }

    @Override
    public long count(String text) {
        long found = 0;
        for (Matcher rule : rules) {
            rule.reset(text);
            while (rule.find()) {
                found++;
            }
        }
        return found;
    }
}
