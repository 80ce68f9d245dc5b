package dev.cordon.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.internal.pattern.AssertionStripper;
import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import dev.cordon.model.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A golden case of a multi-pattern engine: an expression with flags, bytes, and all places where a match ends. Without flag 8 every
 * byte is a character, which is read here as Latin-1.
 *
 * @param tree the expression, null when it is outside the dialect
 * @param outside why it is outside, or means something else there
 * @param text the bytes as text
 * @param ends expected ends in UTF-16 units
 * @param anyEnd whether the engine was asked to stop after its first report
 */
record ColliderRow(
        @Nullable Node tree, @Nullable String outside, String text, SortedSet<Integer> ends, boolean anyEnd) {

    static ColliderRow of(JsonNode row) {
        String flags = row.get("flags").asText();
        boolean utf8 = flags.contains("8");
        byte[] bytes = Base64.getDecoder().decode(row.get("data_b64").asText());
        String text = decode(bytes, utf8);
        SortedSet<Integer> ends = new TreeSet<>();
        if (text == null) {
            return new ColliderRow(null, "text is not UTF-8", "", ends, false);
        }
        row.get("ends").forEach(end -> ends.add(utf8 ? units(bytes, end.asInt()) : end.asInt()));
        String pattern = row.get("pattern").asText();
        Optional<String> reading = otherReading(pattern, flags, text);
        if (reading.isPresent()) {
            return new ColliderRow(null, reading.get(), text, ends, false);
        }
        try {
            Node tree = ExpressionSyntax.parse(inline(flags) + (utf8 ? pattern : byBytes(pattern)));
            return new ColliderRow(tree, null, text, ends, flags.contains("H"));
        } catch (ExpressionRefusal refusal) {
            String reason = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new ColliderRow(null, "refused: " + reason, text, ends, false);
        }
    }

    private static @Nullable String decode(byte[] bytes, boolean utf8) {
        if (!utf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int units(byte[] bytes, int end) {
        return new String(bytes, 0, end, StandardCharsets.UTF_8).length();
    }

    /** A character of the pattern above ASCII stands for its bytes. */
    private static String byBytes(String pattern) {
        return new String(pattern.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String inline(String flags) {
        String kept = flags.replaceAll("[^ims]", "");
        return kept.isEmpty() ? "" : "(?" + kept + ")";
    }

    /** What the expression says in the other engine and does not say here, on a text where it matters. */
    private static Optional<String> otherReading(String pattern, String flags, String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        if (flags.contains("W") && !ascii && pattern.matches("(?s).*(\\\\[wWdDsSbB]|\\[:).*")) {
            return Optional.of("means Unicode by \\w \\d \\s \\b [: :]");
        }
        if (pattern.matches("(?s).*(\\\\[sS]|\\[:\\^?space:|\\\\h).*") && text.indexOf(0x0B) >= 0) {
            return Optional.of("takes the vertical tab for a space");
        }
        if (!flags.contains("m") && pattern.matches("(?s).*\\$.*") && text.endsWith("\n")) {
            return Optional.of("means by $ also the place before a last line feed");
        }
        if (flags.contains("i") && (ascii || flags.contains("8")) && pattern.matches("(?s).*(\\\\[pP]|\\[:).*")) {
            return Optional.of("does not fold named classes");
        }
        if (flags.contains("i") && !ascii && !flags.contains("8")) {
            return Optional.of("folds bytes");
        }
        if (pattern.matches("(?s).*\\\\[pP].*") && !SharedProperties.only(text)) {
            return Optional.of("asks for a property that changed since Unicode 6.0");
        }
        if (pattern.contains("\\v")) {
            return Optional.of("means by \\v all vertical space");
        }
        return Optional.empty();
    }

    /** Whether these are the expected ends; a row that wants one end only is content when it is among them. */
    boolean accepts(Collection<Integer> found) {
        return anyEnd
                ? found.containsAll(ends) && found.isEmpty() == ends.isEmpty()
                : new TreeSet<>(found).equals(ends);
    }

    /** Whether spans that do not overlap end at expected places, and are there when any place is expected. */
    boolean acceptsSpans(List<Span> spans) {
        boolean among = anyEnd || spans.stream().allMatch(span -> ends.contains(span.end()));
        return among && spans.isEmpty() == ends.isEmpty();
    }

    /** Whether ends of a layer without assertions are the expected ones, or more where the tree has assertions. */
    boolean acceptsRaw(SortedSet<Integer> found) {
        return AssertionStripper.hasAssertion(tree) ? found.containsAll(ends) : accepts(found);
    }
}
