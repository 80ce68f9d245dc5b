package dev.cordon.benchmarks;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.cordon.benchmarks.Definitions.Expression;
import java.util.List;

/** RE2/J, rule by rule, matchers reused. */
final class Re2jPeer implements Peer {

    private final Matcher[] rules;

    Re2jPeer(List<Expression> expressions) {
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
