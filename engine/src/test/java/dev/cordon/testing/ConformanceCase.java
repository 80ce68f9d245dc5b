package dev.cordon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.internal.check.Check;
import dev.cordon.internal.check.Checks;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text and what each of some patterns must find in it.
 *
 * <p>As data, a row has a {@code name}, a {@code text}, and either one pattern, whose spans are marked in the text with « and », or
 * {@code patterns}, each with its {@code spans}. A pattern is {@code expression}, or {@code term} with {@code wholeWord}, or
 * {@code pattern} with any of {@code before}, {@code after} and {@code check}.
 *
 * @param name file and name of the row
 */
public record ConformanceCase(String name, String text, List<Expected> expected) {

    private static final char OPEN = '\u00AB';
    private static final char CLOSE = '\u00BB';

    /**
     * A pattern and the spans it must report.
     *
     * @param source the expression as written, when the pattern is a plain one
     */
    public record Expected(PatternSpec spec, @Nullable String source, List<Span> spans) {}

    static ConformanceCase of(String file, JsonNode row) {
        String name = file + ": " + row.required("name").asText();
        try {
            return read(name, row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static ConformanceCase read(String name, JsonNode row) {
        String text = row.required("text").asText();
        List<Expected> expected = new ArrayList<>();
        if (row.has("patterns")) {
            row.get("patterns").forEach(p -> expected.add(expected(p, listed(p.required("spans")))));
            return new ConformanceCase(name, text, expected);
        }
        StringBuilder plain = new StringBuilder();
        List<Span> marked = unmark(text, plain);
        expected.add(expected(row, marked));
        return new ConformanceCase(name, plain.toString(), expected);
    }

    private static List<Span> unmark(String marked, StringBuilder plain) {
        List<Span> spans = new ArrayList<>();
        int open = marked.indexOf(OPEN);
        int from = 0;
        for (; open >= 0; open = marked.indexOf(OPEN, from)) {
            int close = marked.indexOf(CLOSE, open);
            plain.append(marked, from, open);
            spans.add(new Span(plain.length(), plain.length() + close - open - 1));
            plain.append(marked, open + 1, close);
            from = close + 1;
        }
        plain.append(marked, from, marked.length());
        if (plain.indexOf("\u00AB") >= 0 || plain.indexOf("\u00BB") >= 0) {
            throw new IllegalArgumentException("marks do not pair up");
        }
        return spans;
    }

    private static List<Span> listed(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(p -> spans.add(new Span(p.get(0).asInt(), p.get(1).asInt())));
        return spans;
    }

    private static Expected expected(JsonNode row, List<Span> spans) {
        if (row.has("term")) {
            boolean wholeWord = row.path("wholeWord").asBoolean();
            return new Expected(new PatternSpec.Term(row.get("term").asText(), wholeWord), null, spans);
        }
        if (row.has("expression")) {
            String source = row.get("expression").asText();
            return new Expected(PatternSpec.Expression.of(ExpressionSyntax.parse(source)), source, spans);
        }
        Node pattern = ExpressionSyntax.parse(row.required("pattern").asText());
        Check check = row.has("check")
                ? Objects.requireNonNull(Checks.byName(row.get("check").asText()))
                : null;
        return new Expected(
                new PatternSpec.Expression(context(row, "before"), pattern, context(row, "after"), check), null, spans);
    }

    private static @Nullable Node context(JsonNode row, String key) {
        return row.has(key) ? ExpressionSyntax.parseContext(row.get(key).asText()) : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
