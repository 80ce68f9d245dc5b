package dev.cordon.service.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.service.RawClient;
import dev.cordon.service.RunningService;
import dev.cordon.service.TestTokens;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are wrong in every way: the right status and code, nothing changed, nothing told that should not be. */
class BadRequestsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void everyOneIsRefused() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            run.directory("{'orgs':[{'id':'o1','users':[{'id':'plain'},{'id':'owner','orgRole':'OWNER'}]}]}");
            TestTokens tokens = new TestTokens(run);
            Map<String, String> bearers = new LinkedHashMap<>();
            List<String> wrong = new ArrayList<>();
            long rows = run.services().database().verifyAudit().rows();
            int cases = 0;
            for (JsonNode one : cases()) {
                cases++;
                String auth = one.path("auth").asText();
                String bearer = bearers.computeIfAbsent(auth, a -> tokens.of(a));
                // Tokens that the cases need are minted as they go; nothing else may be written.
                rows += auth.startsWith("user:") && bearers.get(auth + "/seen") == null ? 1 : 0;
                bearers.put(auth + "/seen", "yes");
                RawClient.Answer answer = send(run, one, bearer);
                JsonNode body = MAPPER.readTree(answer.body());
                if (answer.status() != one.path("status").asInt()
                        || !body.at("/error/code")
                                .asText()
                                .equals(one.path("code").asText())
                        || body.at("/error/help").asText().isEmpty()) {
                    wrong.add(one.path("name").asText() + ": " + answer);
                }
                assertThat(answer.head()).doesNotContainIgnoringCase("jetty").doesNotContain("Server:");
                assertThat(answer.body()).doesNotContain("Exception").doesNotContain("dev.cordon");
            }
            assertThat(wrong).isEmpty();
            assertThat(run.services().database().verifyAudit().rows()).isEqualTo(rows);
            assertThat(run.anonymous().get("/health").json().path("status").asText())
                    .isEqualTo("ok");
            System.out.println("bad requests: " + cases);
        }
    }

    private static RawClient.Answer send(RunningService run, JsonNode one, String bearer) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>();
        if (bearer != null && !bearer.isEmpty()) {
            headers.put("Authorization", "Bearer " + bearer);
        }
        one.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        byte[] body = null;
        if (one.has("body")) {
            headers.put("Content-Type", one.path("type").asText());
            body = body(one.path("body").asText());
        }
        return new RawClient(run.service().address())
                .send(one.path("method").asText(), one.path("path").asText(), headers, body);
    }

    private static byte[] body(String written) {
        if (written.startsWith("latin1:")) {
            return written.substring(7).getBytes(StandardCharsets.ISO_8859_1);
        }
        if (written.startsWith("size:")) {
            return "x".repeat(Integer.parseInt(written.substring(5))).getBytes(StandardCharsets.UTF_8);
        }
        if (written.startsWith("nested:")) {
            int depth = Integer.parseInt(written.substring(7));
            return ("{\"text\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(StandardCharsets.UTF_8);
        }
        return written.getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> cases() throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream in = BadRequestsTest.class.getResourceAsStream("/bad-requests.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                cases.add(MAPPER.readTree(line));
            }
        }
        return cases;
    }
}
