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
import org.junit.jupiter.api.DynamicTest;
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
}
