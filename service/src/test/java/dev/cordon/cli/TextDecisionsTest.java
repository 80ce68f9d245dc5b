package dev.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.EvaluateOptions;
import dev.cordon.PolicyEngine;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextDecisionsTest {

    private static final String ESC = "\u001b";

    private static String print(boolean colour, Interaction interaction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes, colour);
        try (PolicyEngine engine = PolicyEngine.builder()
                .sources(BundleReader::shippedRules)
                .policies(Path.of("src/test/resources/cli/good"))
                .build()) {
            Style style = colour ? Style.coloured() : Style.of(false);
            new TextDecisions(out, style, null)
                    .decision(3, interaction, engine.evaluate(interaction, EvaluateOptions.DEFAULT.withExplain(true)));
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Interaction inAcme(String text) {
        return Interaction.builder().org("acme").text(text).build();
    }

    @Test
    void everythingFoundIsMaskedInEveryExcerpt() {
        String printed = print(false, inAcme("to a.person@example.com: 4111 1111 1111 1111, about moonbeam"));
        assertThat(printed)
                .startsWith("BLOCK line 3\n")
                .contains("BLOCK acme-pii/cards (Personal data stays inside): 1 finding of detector `payment.card`")
                .contains("text 25..44  ")
                .contains("tell the user: Leave addresses out.")
                .contains("near miss: names/many: 1 short of the threshold")
                .doesNotContain("person", "4111", "1111", "moonbeam", ESC);
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(print(true, inAcme("4111 1111 1111 1111")))
                .startsWith(ESC + "[1;31mBLOCK" + ESC + "[0m line 3\n")
                .contains(ESC + "[41;97m****************" + ESC + "[0m");
    }

    @Test
    void noCharacterOfATextSteersTheTerminal() {
        String printed = print(false, inAcme(ESC + "[2Jx\r\n\u202Emoonbeam\u0007 y"));
        assertThat(printed).contains(".[2Jx  .******** y".replace("******** y", "********. y"));
        assertThat(printed).doesNotContain(ESC, "\u202E", "\u0007", "\r");
    }

    @Test
    void excerptsNeverSplitACodePoint() {
        String emoji = "\uD83D\uDE00".repeat(40);
        String printed = print(false, inAcme("x" + emoji + "moonbeam" + emoji + "y"));
        assertThat(printed.getBytes(StandardCharsets.UTF_8)).isEqualTo(printed.getBytes(StandardCharsets.UTF_8));
        assertThat(printed).doesNotContain("?").contains("...", "********");
    }

    @Test
    void anEmptyScopeIsSaid() {
        assertThat(print(false, Interaction.message("x"))).startsWith("ALLOW line 3\n");
    }
}
