package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.cordon.testing.JsonLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionSyntaxTest {

    static List<JsonNode> trees() {
        return JsonLines.read(ExpressionSyntaxTest.class, "trees.jsonl");
    }

    static List<JsonNode> refusals() {
        return JsonLines.read(ExpressionSyntaxTest.class, "refusals.jsonl");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void readsExpressions(JsonNode row) {
        String source = row.get("source").asText();
        Node tree = ExpressionSyntax.parse(source);
        assertThat(TreePrinter.print(tree)).isEqualTo(row.get("tree").asText());
        Pattern.compile(source);
        assertThat(ExpressionSyntax.parse(TreePrinter.print(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesExpressions(JsonNode row) {
        String source = row.get("source").asText();
        ExpressionRefusal refusal = catchThrowableOfType(ExpressionRefusal.class, () -> ExpressionSyntax.parse(source));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code() + " " + refusal.column())
                .isEqualTo(row.get("code").asText() + " " + row.get("column").asInt());
        assertThat(refusal.help()).isNotBlank();
        assertThat(refusal.getMessage()).contains("column " + refusal.column());
    }

    @Test
    void everyCodeIsShown() {
        List<String> shown =
                refusals().stream().map(row -> row.get("code").asText()).toList();
        for (ExpressionRefusal.Code code : ExpressionRefusal.Code.values()) {
            boolean tooLongForALine =
                    code == ExpressionRefusal.Code.TOO_LONG || code == ExpressionRefusal.Code.NESTING_TOO_DEEP;
            assertThat(tooLongForALine || shown.contains(code.name()))
                    .as(code.name())
                    .isTrue();
        }
    }

    @Test
    void limitsAreExact() {
        ExpressionSyntax.parse("a".repeat(10_000));
        refused("a".repeat(10_001), ExpressionRefusal.Code.PROGRAM_TOO_LARGE);
        ExpressionSyntax.parse("[" + "a".repeat(15_998) + "]");
        refused("[" + "a".repeat(15_999) + "]", ExpressionRefusal.Code.TOO_LONG);
        ExpressionSyntax.parse("(".repeat(250) + "a" + ")".repeat(250));
        refused("(".repeat(251) + "a" + ")".repeat(251), ExpressionRefusal.Code.NESTING_TOO_DEEP);
        ExpressionSyntax.parse("(?:a{100}){100}");
        refused("(?:a{100}){101}", ExpressionRefusal.Code.PROGRAM_TOO_LARGE);
        refused("(?:(?:(?:(?:a{1000}){1000}){1000}){1000}){1000}", ExpressionRefusal.Code.PROGRAM_TOO_LARGE);
    }

    private static void refused(String source, ExpressionRefusal.Code code) {
        ExpressionRefusal refusal = catchThrowableOfType(ExpressionRefusal.class, () -> ExpressionSyntax.parse(source));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void contextMayBeEmpty() {
        assertThat(TreePrinter.print(ExpressionSyntax.parseContext("^|\\s")))
                .isEqualTo("\\A|[\\x09\\x0a\\x0c\\x0d\\x20]");
        assertThat(ExpressionSyntax.parseContext("")).isEqualTo(new Node.Empty());
    }
}
