package dev.cordon.service.litellm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import dev.cordon.service.Ids;
import dev.cordon.service.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Calls in the form in which LiteLLM makes them, and what it gets. */
class LiteLlmTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path data;

    private static RunningService run;
    private static Client gateway;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(data, s -> s.withDeadline(null));
        run.directory(Files.readString(Path.of("src/test/resources/flashback/directory.json")));
        policy("Cards", "Do not share credit card numbers.", 2, null);
        policy("Accounts", "Do not share IBANs.", 1, null);
        policy("Mail", "Do not share email addresses.", 2, "w1");
        // LiteLLM puts the api_key of its configuration here.
        gateway = run.anonymous()
                .with("x-api-key", run.tokens("owner").path("token").asText());
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    private static void policy(String name, String content, int action, String workspace) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("name", name)
                .put("content", content)
                .put("riskType", "HIGH")
                .put("actionType", action)
                .put("orgId", "o1")
                .put("workspaceId", workspace);
        assertThat(run.as("owner").post("/policy", body).status()).isEqualTo(200);
    }

    @TestFactory
    List<DynamicTest> calls() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/litellm/calls.jsonl"))) {
            JsonNode c = MAPPER.readTree(line);
            tests.add(DynamicTest.dynamicTest(c.path("name").asText(), () -> check(c)));
        }
        System.out.println("LiteLLM calls: " + tests.size() + " cases");
        assertThat(tests).hasSizeGreaterThanOrEqualTo(31);
        return tests;
    }

    private static void check(JsonNode c) {
        Client client = gateway;
        for (Map.Entry<String, JsonNode> header : c.path("headers").properties()) {
            client = client.with(header.getKey(), header.getValue().asText());
        }
        Client.Answer answer = client.post(LiteLlmApi.PATH, c.path("call"));
        assertThat(answer.status())
                .as(answer.toString())
                .isEqualTo(c.path("status").asInt(200));
        if (answer.status() != 200) {
            return;
        }
        JsonNode reply = answer.json();
        assertThat(reply.path("action").asText())
                .as(answer.toString())
                .isEqualTo(c.path("action").asText());
        assertThat(reply.has("blocked_reason"))
                .isEqualTo(reply.path("action").asText().equals("BLOCKED"));
        assertThat(reply.path("blocked_reason").asText())
                .contains(c.path("reason").asText());
        if (c.has("texts")) {
            assertThat(reply.get("texts")).isEqualTo(c.get("texts"));
        }
        if (c.has("complete")) {
            assertThat(reply.path("cordon").path("complete")).isEqualTo(c.get("complete"));
        }
        if (c.has("decision")) {
            assertThat(reply.path("cordon").path("decision")).isEqualTo(c.get("decision"));
        }
        assertThat(Ids.without(answer.text())).doesNotContain("5559", "0532013000");
    }

    @Test
    void whoMayCall() {
        String call = "{\"input_type\":\"request\",\"texts\":[\"x\"]}";
        assertThat(run.anonymous().post(LiteLlmApi.PATH, call).status()).isEqualTo(401);
        assertThat(run.anonymous()
                        .with("x-api-key", "nonsense")
                        .post(LiteLlmApi.PATH, call)
                        .status())
                .isEqualTo(401);
        assertThat(run.as("plain").post(LiteLlmApi.PATH, call).status()).isEqualTo(403);
        assertThat(run.as("owner").post(LiteLlmApi.PATH, call).status()).isEqualTo(200);
    }

    @Test
    void aViolationIsRecordedWithKeyConversationAndModel() throws Exception {
        String call = "{\"input_type\":\"request\",\"texts\":[\"5500 0055 5555 5559\"],\"litellm_call_id\":\"call\","
                + "\"litellm_trace_id\":\"trace-9\",\"model\":\"gpt-4o\",\"request_data\":{\"user_api_key_hash\":\"hash-9\","
                + "\"user_api_key_alias\":\"Bot nine\",\"user_api_key_user_id\":\"reader\"}}";
        gateway.with("Cordon-Repo", "r1").post(LiteLlmApi.PATH, call);
        long until = System.nanoTime() + 20_000_000_000L;
        JsonNode record = MAPPER.missingNode();
        while (record.isMissingNode() && System.nanoTime() < until) {
            record = run.as("owner")
                    .get("/policy/violations?llmModel=gpt-4o&repoId=r1")
                    .json()
                    .path("violations")
                    .path(0);
        }
        assertThat(record.path("conversationId").asText()).isEqualTo("trace-9");
        assertThat(record.path("repoAiApiKeyId").asText()).isEqualTo("hash-9");
        assertThat(record.path("repoAiApiKeyName").asText()).isEqualTo("Bot nine");
        assertThat(record.path("userName").asText()).isEqualTo("Rita Reader");
        assertThat(record.path("block").asBoolean()).isTrue();
    }
}
