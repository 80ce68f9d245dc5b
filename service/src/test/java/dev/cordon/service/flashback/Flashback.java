package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two organisations with people of every role, over a running service; and the calls that every test makes. */
final class Flashback {

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String CARD = "Pay with 5500 0055 5555 5559 please";

    private final RunningService run;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    Flashback(RunningService run) throws Exception {
        this.run = run;
        run.directory(Files.readString(Path.of("src/test/resources/flashback/directory.json")));
    }

    Client as(String user) {
        return clients.computeIfAbsent(user, run::as);
    }

    Client anonymous() {
        return run.anonymous();
    }

    RunningService run() {
        return run;
    }

    static ObjectNode policy(String name, String content, String risk, int action, String... scope) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("name", name)
                .put("content", content)
                .put("riskType", risk)
                .put("actionType", action);
        String[] fields = {"orgId", "workspaceId", "repoId"};
        for (int i = 0; i < scope.length; i++) {
            body.put(fields[i], scope[i]);
        }
        return body;
    }

    /** Creates a policy and gives its id. */
    String create(String user, ObjectNode body) {
        Client.Answer answer = as(user).post("/policy", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("policy").path("id").asText();
    }

    JsonNode get(String user, String path) {
        Client.Answer answer = as(user).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("success").asBoolean()).isTrue();
        return answer.json();
    }

    /** Waits until a feed has this many records: a busy disk may take longer than the answer to a decision waits. */
    void total(String user, String path, int expected) throws InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        int total = get(user, path).path("total").asInt();
        while (total != expected && System.nanoTime() < until) {
            Thread.sleep(50);
            total = get(user, path).path("total").asInt();
        }
        assertThat(total).as(path).isEqualTo(expected);
    }

    /** Has a text judged and gives the decision. */
    JsonNode evaluate(String user, String kind, String text, String... scope) {
        ObjectNode body = MAPPER.createObjectNode().put("kind", kind).put("text", text);
        String[] fields = {"workspace", "repo"};
        for (int i = 0; i < scope.length; i++) {
            body.put("org", "o1").put(fields[i], scope[i]);
        }
        Client.Answer answer = as(user).post("/v1/evaluate", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("complete").asBoolean())
                .as(answer.toString())
                .isTrue();
        return answer.json();
    }

    static void refused(Client.Answer answer, int status, String... parts) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/json");
        assertThat(answer.json().path("success").isBoolean()).isTrue();
        assertThat(answer.json().path("success").asBoolean()).isFalse();
        String message = answer.json().path("message").asText();
        assertThat(message).isNotEmpty();
        for (String part : parts) {
            assertThat(message).contains(part);
        }
    }
}
