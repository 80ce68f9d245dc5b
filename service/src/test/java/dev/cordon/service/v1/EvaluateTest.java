package dev.cordon.service.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import dev.cordon.service.Stored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactions in every form the routes take them in, and what is told of them. */
class EvaluateTest {

    @TempDir
    static Path data;

    private static RunningService run;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(data);
        Stored stored = new Stored(run);
        stored.dictionary("d1", "Word", "falcon\nblue heron\n");
        stored.policy("p-block", "SYMPHONY_V3", Stored.symphony("p-block", "Block", "d1"));
        stored.policy("p-warn", "CORDON", Stored.cordon("p-warn", "WARN", "careful"));
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    @Test
    void decidesOnOne() {
        JsonNode blocked =
                evaluate("{\"id\":\"a\",\"text\":\"the Falcon lands\"}").json();
        assertThat(blocked.path("action").asText()).isEqualTo("BLOCK");
        assertThat(blocked.path("violations").get(0).path("dialect").asText()).isEqualTo("SYMPHONY_V3");
        JsonNode finding = blocked.at("/violations/0/findings/0");
        assertThat(finding.path("start").asInt()).isEqualTo(4);
        assertThat(finding.path("term").asInt()).isEqualTo(1);
        assertThat(evaluate("{\"text\":\"a sparrow\"}").json().path("action").asText())
                .isEqualTo("ALLOW");
    }

    @Test
    void decidesOnManyAndTellsErrorsInPlace() {
        Client.Answer answer = evaluate(
                " [{\"id\":\"a\",\"text\":\"falcon [] {\\\"\"}, {\"id\":\"b\"},{\"id\":\"c\",\"txt\":\"x\"},7,\"x\",{\"text\":\"ok\"}]");
        assertThat(answer.status()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        answer.json()
                .forEach(one -> told.add(
                        one.has("error")
                                ? one.path("error").path("code").asText()
                                : one.path("action").asText()));
        assertThat(told)
                .containsExactly("BLOCK", "EMPTY_INTERACTION", "UNKNOWN_FIELD", "WRONG_TYPE", "WRONG_TYPE", "ALLOW");
        assertThat(answer.json().get(1).path("id").asText()).isEqualTo("b");
        assertThat(evaluate("[]").text()).isEqualTo("[]");
    }

    @Test
    void decidesOnLines() {
        Client.Answer answer = run.admin()
                .send(
                        "POST",
                        "/v1/evaluate",
                        "application/x-ndjson",
                        "{\"text\":\"falcon\"}\n\n{oops}\r\n{\"id\":\"z\",\"text\":\"ok\"}"
                                .getBytes(StandardCharsets.UTF_8));
        String[] lines = answer.text().split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).contains("\"action\":\"BLOCK\"");
        assertThat(lines[1]).startsWith("{\"line\":3,\"error\":{\"code\":\"MALFORMED\"");
        assertThat(lines[2]).contains("\"id\":\"z\",\"action\":\"ALLOW\"");
    }

    @Test
    void redacts() {
        String card = "{\"text\":\"a falcon here\"}";
        assertThat(run.admin()
                        .post("/v1/evaluate?redact=mask", card)
                        .json()
                        .path("redactedText")
                        .asText())
                .isEqualTo("a ****** here");
        assertThat(run.admin()
                        .post("/v1/evaluate?redact=label", card)
                        .json()
                        .path("redactedText")
                        .asText())
                .isEqualTo("a [redacted] here");
        assertThat(run.admin().post("/v1/evaluate?redact=hide", card).status()).isEqualTo(400);
    }

    @Test
    void overridesAWarningOnce() {
        String text = "{\"user\":\"una\",\"text\":\"be careful\"}";
        JsonNode warned = evaluate(text).json();
        assertThat(warned.path("action").asText()).isEqualTo("WARN");
        JsonNode request = JsonNodeFactory.instance
                .objectNode()
                .put("challenge", warned.path("challenge").asText())
                .put("justification", "the customer asked for it")
                .put("user", "una");
        JsonNode token = run.admin().post("/v1/overrides", request).json();
        Client once = run.admin().with("Cordon-Override", token.path("token").asText());
        assertThat(once.post("/v1/evaluate", "{\"user\":\"una\",\"text\":\"be careful, falcon\"}")
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("BLOCK");
        JsonNode lifted = once.post("/v1/evaluate", text).json();
        assertThat(lifted.path("action").asText()).isEqualTo("LOG");
        assertThat(lifted.path("liftedByOverride").get(0).asText()).isEqualTo("p-warn/r");
        assertThat(once.post("/v1/evaluate", text).json().path("action").asText())
                .isEqualTo("WARN");
        assertThat(run.admin()
                        .post("/v1/overrides", "{\"challenge\":\"forged\",\"justification\":\"x\"}")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("INVALID_CHALLENGE");
    }

    @Test
    void keepsToTheCallersOrganisation() {
        assertThat(evaluate("{\"org\":\"another\",\"text\":\"falcon\"}")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("OTHER_ORGANISATION");
        assertThat(evaluate("{\"org\":\"" + run.orgId() + "\",\"text\":\"falcon\"}")
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("BLOCK");
    }

    @Test
    void explainsAndDetectsAndValidates() {
        assertThat(run.admin()
                        .post("/v1/explain", "{\"text\":\"falcon\"}")
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("BLOCK");
        JsonNode found = run.admin()
                .post("/v1/detect", "{\"source\":\"s\",\"id\":\"1\",\"text\":\"card 4111 1111 1111 1111\"}")
                .json();
        assertThat(found.path("key").asText()).isEqualTo("s|1");
        assertThat(found.at("/findings/0/type").asText()).isEqualTo("CREDIT_CARD");
        JsonNode report = run.admin()
                .post(
                        "/v1/policies:validate",
                        "{\"orgId\":\"o\",\"workspaceId\":null,\"repoId\":null,\"name\":\"n\",\"riskType\":\"HIGH\",\"actionType\":2,"
                                + "\"content\":\"Do not send credit card numbers.\"}")
                .json();
        assertThat(report.path("valid").asBoolean()).isTrue();
        assertThat(report.at("/enforcement/0/enforcement").asText()).isEqualTo("FULL");
        JsonNode wrong = run.admin()
                .send(
                        "POST",
                        "/v1/policies:validate",
                        "application/yaml",
                        "cordon: 1\npolicies: [{id: x}]".getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(wrong.path("valid").asBoolean()).isFalse();
        assertThat(wrong.path("errors").asInt()).isPositive();
    }

    @Test
    void keepsWhatWasViolatedWithoutItsText() {
        long before = kept();
        evaluate("{\"user\":\"u\",\"text\":\"be careful with secret-marker\"}");
        assertThat(kept()).isEqualTo(before + 1);
        List<String> bodies = run.services()
                .database()
                .read(handle -> handle.createQuery("SELECT body FROM violation")
                        .mapTo(String.class)
                        .list());
        assertThat(bodies).isNotEmpty().noneMatch(body -> body.contains("secret-marker") || body.contains("careful"));
    }

    private static long kept() {
        return run.services()
                .database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM violation WHERE feed = 'cordon'")
                        .mapTo(Long.class)
                        .one());
    }

    private static Client.Answer evaluate(String json) {
        return run.admin().post("/v1/evaluate", json);
    }
}
