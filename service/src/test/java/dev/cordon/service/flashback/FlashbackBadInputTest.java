package dev.cordon.service.flashback;

import static dev.cordon.service.flashback.Flashback.policy;
import static dev.cordon.service.flashback.Flashback.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients should not send: the vendor's error body, and nothing changed. */
class FlashbackBadInputTest {

    private static final String CONTENT = "Do not share credit card numbers.";

    @TempDir
    static Path data;

    private static RunningService run;
    private static Flashback api;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(data, settings -> settings.withDeadline(null));
        api = new Flashback(run);
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tokensThatAreNone() {
        String good = run.tokens("owner").path("token").asText();
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        List<String> bad = List.of(
                "",
                "nonsense",
                "a.b.c",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + "." + parts[2] + "x",
                part("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                part("{\"alg\":\"NONE\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2],
                part("{\"alg\":\"HS256\"}") + "." + part(claims.replace("owner", "admin")) + "." + parts[2],
                parts[0] + "." + part("{\"sub\":\"owner\",\"userId\":\"owner\",\"exp\":1}") + "." + parts[2]);
        for (String token : bad) {
            refused(api.anonymous().bearer(token).get("/policy?orgId=o1"), 401);
        }
        assertThat(api.anonymous().bearer(good).get("/policy?orgId=o1").status())
                .isEqualTo(200);
        refused(api.anonymous().with("Authorization", "Basic b3duZXI6").get("/policy?orgId=o1"), 401);
        refused(api.anonymous().post("/policy", policy("n", CONTENT, "LOW", 0, "o1")), 401);
    }

    @Test
    void bodiesOfEverySort() {
        String path = "/policy/" + api.create("owner", policy("Stays", CONTENT, "LOW", 0, "o1"));
        JsonNode before = api.get("owner", path).path("policy");
        int count = api.get("owner", "/policy?orgId=o1").path("policies").size();
        Client owner = api.as("owner");
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}")) {
            refused(owner.put(path, body), 400);
            refused(owner.post("/policy", body), 400);
        }
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
        refused(owner.put(path, large), 400);
        refused(owner.post("/policy", large), 400);
        byte[] json = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        refused(owner.send("PUT", path, "text/xml", json), 400);
        refused(owner.send("PUT", path, "application/json", "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16)), 400);
        assertThat(api.get("owner", path).path("policy")).isEqualTo(before);
        assertThat(api.get("owner", "/policy?orgId=o1").path("policies")).hasSize(count);
    }

    @Test
    void pathTricks() {
        String id = api.create("owner", policy("Path", CONTENT, "LOW", 0, "o1"));
        for (String trick : List.of(
                "/policy/../policy/" + id,
                "/policy/%2e%2e/policy/" + id,
                "/policy/" + id + "%2fviolations",
                "/policy//" + id,
                "/policy/" + id + ";x=y",
                "/policy/'%20OR%20'1'='1",
                "/POLICY/" + id)) {
            Client.Answer answer = api.as("stranger").send("GET", trick, null, null);
            assertThat(answer.status()).as(trick).isIn(400, 404);
        }
        assertThat(api.as("owner").get("/policy/" + id + "/").status()).isEqualTo(200);
        assertThat(api.as("owner")
                        .get("/policy/" + id.toUpperCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void textOfEveryKindComesBackAsItWasSent() {
        for (String text : List.of(
                "'; DROP TABLE policy; --",
                "<script>alert(1)</script>",
                "Ünïcødé 漢字 🚀 \u202eevil",
                "line\nbreak\ttab \"quotes\" \\ back",
                "%s %n {0} ${jndi:ldap://x}",
                "{\"cordon\":1}")) {
            String id = api.create("owner", policy(text.strip(), "Do not share IBANs. " + text, "LOW", 0, "o1"));
            JsonNode policy = api.get("owner", "/policy/" + id).path("policy");
            assertThat(policy.path("name").asText()).isEqualTo(text.strip());
            assertThat(policy.path("content").asText()).isEqualTo("Do not share IBANs. " + text);
        }
    }

    @Test
    void theLongestPolicyIsTaken() {
        String name = "🚀".repeat(255);
        String content = ("Do not share IBANs. ".repeat(1_000)).strip() + ".";
        String id = api.create("owner", policy(name, content, "LOW", 0, "o1"));
        assertThat(api.get("owner", "/policy/" + id).path("policy").path("name").asText())
                .isEqualTo(name);
        refused(api.as("owner").post("/policy", policy(name + "x", content, "LOW", 0, "o1")), 400, "name");
        refused(api.as("owner").post("/policy", policy("n", content + "xx", "LOW", 0, "o1")), 400, "content");
    }

    @Test
    @DisplayName(
            "F-19 a violation carries repo, user, key, conversation, model, provider and host as the gateway told them")
    void f19() throws Exception {
        String id = api.create("owner", policy("19", CONTENT, "HIGH", 1, "o1", "w1", "r2"));
        Client gateway = api.as("owner")
                .with("Cordon-Conversation-Id", "conv-1")
                .with("Cordon-Llm-Type", "OPENAI")
                .with("Cordon-Llm-Model", "gpt-4o")
                .with("Cordon-Host", "eu.example")
                .with("Cordon-Api-Key-Id", "key-1")
                .with("Cordon-Api-Key-Name", "Support bot");
        Client.Answer decision = gateway.post(
                "/v1/evaluate",
                "{\"kind\":\"prompt\",\"workspace\":\"w1\",\"org\":\"o1\",\"repo\":\"r2\",\"user\":\"reader\",\"text\":\""
                        + Flashback.CARD + "\"}");
        assertThat(decision.status()).isEqualTo(200);
        for (String feed : List.of("violations", "alerts")) {
            api.total("reader", "/policy/" + id + "/" + feed, 1);
            JsonNode record = api.get(
                            "reader", "/policy/" + id + "/" + feed + "?llmType=OPENAI&llmModel=gpt-4o&host=eu.example")
                    .path(feed)
                    .get(0);
            assertThat(record.path("repoId").asText()).isEqualTo("r2");
            assertThat(record.path("repoName").asText()).isEqualTo("Search");
            assertThat(record.path("userId").asText()).isEqualTo("reader");
            assertThat(record.path("userName").asText()).isEqualTo("Rita Reader");
            assertThat(record.path("repoAiApiKeyId").asText()).isEqualTo("key-1");
            assertThat(record.path("repoAiApiKeyName").asText()).isEqualTo("Support bot");
            assertThat(record.path("conversationId").asText()).isEqualTo("conv-1");
            assertThat(record.path("llmType").asText()).isEqualTo("OPENAI");
            assertThat(record.path("llmModel").asText()).isEqualTo("gpt-4o");
            assertThat(record.path("host").asText()).isEqualTo("eu.example");
        }
    }

    @Test
    void changesLeaveAnAuditTrailThatHolds() {
        String id = api.create("owner", policy("Audited", CONTENT, "LOW", 0, "o1"));
        api.as("writer").put("/policy/" + id, "{\"name\":\"no\"}");
        api.as("admin").put("/policy/" + id, "{\"name\":\"yes\"}");
        api.as("owner").delete("/policy/" + id);
        List<String> trail = run.services()
                .database()
                .read(handle -> handle.createQuery(
                                "SELECT actor || ' ' || action FROM audit WHERE subject = :id ORDER BY seq")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
        assertThat(trail).containsExactly("owner policy.create", "admin policy.update", "owner policy.delete");
        assertThat(run.services().database().verifyAudit().rows()).isPositive();
    }

    @Test
    void contentThatEnforcesNothingCanBeRefused(@TempDir Path other) throws Exception {
        try (RunningService strict = RunningService.start(other, s -> s.withRejectUnenforceable(true))) {
            Flashback there = new Flashback(strict);
            refused(
                    there.as("owner").post("/policy", policy("n", "All data must be encrypted.", "LOW", 2, "o1")),
                    400,
                    "`content` enforces nothing");
            String id = there.create("owner", policy("n", CONTENT, "LOW", 2, "o1"));
            refused(there.as("owner").put("/policy/" + id, "{\"content\":\"Be nice.\"}"), 400, "enforces nothing");
            assertThat(there.get("owner", "/policy/" + id)
                            .path("policy")
                            .path("content")
                            .asText())
                    .isEqualTo(CONTENT);
            assertThat(there.as("owner")
                            .put("/policy/" + id, "{\"name\":\"m\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWasStoredIsThereAfterARestart(@TempDir Path other) throws Exception {
        String id;
        JsonNode before;
        try (RunningService first = RunningService.start(other)) {
            Flashback there = new Flashback(first);
            id = there.create("owner", policy("Stays", CONTENT, "HIGH", 2, "o1", "w1", null));
            there.as("admin").put("/policy/" + id, "{\"riskType\":\"LOW\"}");
            before = there.get("owner", "/policy/" + id);
        }
        try (RunningService second = RunningService.start(other, s -> s.withDeadline(null))) {
            assertThat(second.as("owner").get("/policy/" + id).json()).isEqualTo(before);
            assertThat(second.as("owner")
                            .post(
                                    "/v1/evaluate",
                                    "{\"kind\":\"prompt\",\"org\":\"o1\",\"workspace\":\"w1\",\"text\":\""
                                            + Flashback.CARD + "\"}")
                            .json()
                            .path("action")
                            .asText())
                    .isEqualTo("BLOCK");
        }
    }
}
