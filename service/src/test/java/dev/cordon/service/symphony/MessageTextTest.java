package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.service.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is scanned of a message: cases in {@code symphony/messages.jsonl}. */
class MessageTextTest {

    @TestFactory
    List<DynamicTest> messages() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String lines = new String(
                MessageTextTest.class
                        .getResourceAsStream("/symphony/messages.jsonl")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String line : lines.split("\n")) {
            JsonNode test = new ObjectMapper().readTree(line);
            tests.add(DynamicTest.dynamicTest(test.get("ml").asText(), () -> run(test)));
        }
        System.out.println("messages: " + tests.size() + " cases");
        return tests;
    }

    private static void run(JsonNode test) {
        String message = test.get("ml").asText();
        if (test.path("refused").asBoolean()) {
            assertThatThrownBy(() -> MessageText.read(message))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID));
            return;
        }
        MessageText read = MessageText.read(message);
        assertThat(read.text()).isEqualTo(test.get("text").asText());
        assertThat(read.attributes()).isEqualTo(test.path("attributes").asText(""));
    }

    /** Pieces of messages in any order: read or refused, and nothing else. */
    @Test
    void anything() {
        String[] pieces = {
            "<messageML>",
            "</messageML>",
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<mention uid=\"1\"",
            "/>",
            ">",
            "<",
            "&amp;",
            "&#x41;",
            "&#0;",
            "&nbsp;",
            "&x;",
            "&",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version=\"1.0\"?>",
            "<?p x?>",
            "<!DOCTYPE a [",
            "]>",
            "<!ENTITY e \"&e;\">",
            "heron",
            "\u0000",
            "\uD800",
            "\uFFFE",
            "\"",
            "'",
            " a=\"1\"",
            " a=1",
            "xmlns:x=\"y\"",
            "<x:y>",
            "\n",
            "\r",
            "}"
        };
        Random random = new Random(20_261_125);
        int read = 0;
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            StringBuilder message = new StringBuilder(random.nextInt(4) == 0 ? "" : "<messageML>");
            for (int i = random.nextInt(8); i >= 0; i--) {
                message.append(pieces[random.nextInt(pieces.length)]);
            }
            message.append(random.nextInt(4) == 0 ? "" : "</messageML>");
            try {
                MessageText.read(message.toString());
                read++;
            } catch (Fault fault) {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID);
            }
        }
        System.out.println("messages: " + runs + " random ones, " + read + " read, the others refused");
        assertThat(read).isGreaterThan(500);
    }

    /** Depth and length cost no stack. */
    @Test
    void deepOnes() {
        String deep = "<messageML>" + "<b>".repeat(50_000) + "heron" + "</b>".repeat(50_000) + "</messageML>";
        assertThat(MessageText.read(deep).text()).isEqualTo("heron");
    }
}
