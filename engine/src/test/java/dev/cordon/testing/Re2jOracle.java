package dev.cordon.testing;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What RE2/J finds with an expression as its author wrote it. The second of two oracles; knows nothing of our tree. */
public final class Re2jOracle {

    private final Pattern pattern;

    /** @throws com.google.re2j.PatternSyntaxException if RE2/J does not accept the expression */
    public Re2jOracle(String source) {
        this.pattern = Pattern.compile(source);
    }

    /** The spans of successive finds, in UTF-16 units; lone surrogates count as U+FFFD. */
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(BruteForce.wellFormed(text));
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
