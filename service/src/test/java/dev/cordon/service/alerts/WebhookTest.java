package dev.cordon.service.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.service.Client;
import dev.cordon.service.Ids;
import dev.cordon.service.RunningService;
import dev.cordon.service.WebhookSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on their way to real receivers. */
class WebhookTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CARD = "Pay with 5500 0055 5555 5559 please";

    @TempDir
    Path data;

    private RunningService start() throws Exception {
        return RunningService.start(data, s -> s.withDeadline(null).withWebhooks(new WebhookSettings(true, true)));
    }

    private static void directory(RunningService run) throws Exception {
        run.directory(Files.readString(Path.of("src/test/resources/flashback/directory.json")));
    }

    private static JsonNode hook(Client client, String url) {
        Client.Answer answer = client.post("/v1/webhooks", "{\"url\":\"" + url + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static void policy(Client client) {
        assertThat(client.post(
                                "/policy",
                                "{\"name\":\"Cards\",\"content\":\"Do not share credit card numbers.\",\"riskType\":\"HIGH\","
                                        + "\"actionType\":2,\"orgId\":\"o1\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void violate(Client client) {
        assertThat(client.post("/v1/evaluate", "{\"kind\":\"prompt\",\"text\":\"" + CARD + "\"}")
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("BLOCK");
    }

    private static JsonNode deliveries(Client client, JsonNode hook, int count, String state) throws Exception {
        long until = System.nanoTime() + 30_000_000_000L;
        JsonNode all = MAPPER.createArrayNode();
        while (System.nanoTime() < until) {
            all = client.get("/v1/webhooks/" + hook.path("id").asText() + "/deliveries")
                    .json()
                    .path("deliveries");
            int there = 0;
            for (JsonNode delivery : all) {
                there += delivery.path("state").asText().equals(state)
                                && delivery.path("attempts").asInt() > 0
                        ? 1
                        : 0;
            }
            if (there == count) {
                return all;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(count + " deliveries " + state + " expected: " + all);
    }

    @Test
    void anAlertIsDeliveredOnceSignedAndWithoutTheText() throws Exception {
        try (RunningService run = start();
                Receiver receiver = new Receiver(0, n -> 200)) {
            directory(run);
            Client owner = run.as("owner");
            policy(owner);
            violate(owner);
            JsonNode hook = hook(owner, receiver.url());
            assertThat(owner.get("/v1/webhooks").text()).doesNotContain("whsec_");
            for (int i = 0; i < 3; i++) {
                violate(owner);
            }
            Set<String> ids = new HashSet<>();
            for (Receiver.Got got : receiver.await(3)) {
                long seconds = Long.parseLong(got.header("webhook-timestamp"));
                assertThat(got.header("webhook-signature"))
                        .isEqualTo(HookSignature.of(
                                hook.path("secret").asText(), got.header("webhook-id"), seconds, got.body()));
                JsonNode event = MAPPER.readTree(got.body());
                assertThat(event.path("type").asText()).isEqualTo("policy.alert");
                assertThat(event.path("data").path("policyName").asText()).isEqualTo("Cards");
                assertThat(event.path("data").path("id").asText()).isEqualTo(got.header("webhook-id"));
                assertThat(Ids.without(got.body())).doesNotContain("5500", "5559", "Pay with");
                ids.add(got.header("webhook-id"));
            }
            // The alert before the webhook was made is not sent.
            assertThat(ids).hasSize(3);
            deliveries(owner, hook, 3, "delivered");
            assertThat(receiver.got()).hasSize(3);
            assertThat(owner.delete("/v1/webhooks/" + hook.path("id").asText()).status())
                    .isEqualTo(204);
            assertThat(owner.get("/v1/webhooks").json().path("webhooks")).isEmpty();
        }
    }

    @Test
    void aReceiverThatFailsGetsItAgainAndOneThatIsGoneIsLeftAlone() throws Exception {
        try (RunningService run = start();
                Receiver failing = new Receiver(0, n -> n == 0 ? 503 : 204);
                Receiver gone = new Receiver(0, n -> 410);
                Receiver leading = new Receiver(0, n -> 302)) {
            directory(run);
            Client owner = run.as("owner");
            policy(owner);
            JsonNode retried = hook(owner, failing.url());
            JsonNode ended = hook(owner, gone.url());
            JsonNode redirecting = hook(owner, leading.url());
            violate(owner);
            assertThat(failing.await(2)).hasSize(2);
            assertThat(failing.got().get(0).header("webhook-id"))
                    .isEqualTo(failing.got().get(1).header("webhook-id"));
            assertThat(deliveries(owner, retried, 1, "delivered")
                            .get(0)
                            .path("attempts")
                            .asInt())
                    .isEqualTo(2);
            assertThat(deliveries(owner, ended, 1, "failed")
                            .get(0)
                            .path("outcome")
                            .asText())
                    .isEqualTo("status 410");
            owner.get("/v1/webhooks")
                    .json()
                    .path("webhooks")
                    .forEach(hook -> assertThat(hook.path("active").asBoolean())
                            .isEqualTo(!hook.path("id").equals(ended.path("id"))));
            assertThat(deliveries(owner, redirecting, 1, "pending")
                            .get(0)
                            .path("outcome")
                            .asText())
                    .isEqualTo("status 302");
            assertThat(leading.got()).allMatch(got -> got.path().equals("/hook"));
            assertThat(run.services().database().verifyAudit().sound()).isTrue();
        }
    }

    @Test
    void whatWasNotDeliveredIsSentAfterARestart() throws Exception {
        int port;
        try (Receiver once = new Receiver(0, n -> 200)) {
            port = once.port();
        }
        JsonNode hook;
        try (RunningService run = start()) {
            directory(run);
            Client owner = run.as("owner");
            policy(owner);
            hook = hook(owner, "http://127.0.0.1:" + port + "/hook");
            violate(owner);
            JsonNode waiting = deliveries(owner, hook, 1, "pending");
            assertThat(waiting.get(0).path("outcome").asText()).startsWith("no connection");
        }
        try (Receiver back = new Receiver(port, n -> 200);
                RunningService run = start()) {
            assertThat(back.await(1)).hasSize(1);
            deliveries(run.as("owner"), hook, 1, "delivered");
        }
    }

    @Test
    void nothingConnectsToAddressesThatAreNotPublic() throws Exception {
        try (ServerSocket inside = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                RunningService run = RunningService.start(data, s -> s.withDeadline(null))) {
            directory(run);
            Client owner = run.as("owner");
            policy(owner);
            int port = inside.getLocalPort();
            String[] hosts = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0"};
            JsonNode[] hooks = new JsonNode[hosts.length];
            for (int i = 0; i < hosts.length; i++) {
                hooks[i] = hook(owner, "https://" + hosts[i] + ":" + port + "/");
            }
            assertThat(owner.post("/v1/webhooks", "{\"url\":\"http://hooks.example/\"}")
                            .status())
                    .isEqualTo(400);
            violate(owner);
            for (int i = 0; i < hosts.length; i++) {
                assertThat(deliveries(owner, hooks[i], 1, "pending")
                                .get(0)
                                .path("outcome")
                                .asText())
                        .as(hosts[i])
                        .isEqualTo("the host points to an address that is not public");
            }
            inside.setSoTimeout(200);
            try {
                inside.accept().close();
                throw new AssertionError("something connected");
            } catch (SocketTimeoutException nobody) {
                assertThat(nobody).isNotNull();
            }
        }
    }

    @Test
    void onlyAdministratorsOfTheOrganisationSeeItsWebhooks() throws Exception {
        try (RunningService run = start()) {
            directory(run);
            JsonNode hook = hook(run.as("admin"), "http://127.0.0.1:9/");
            String path = "/v1/webhooks/" + hook.path("id").asText();
            for (String user : new String[] {"spaces", "plain", "keeper"}) {
                assertThat(run.as(user).get("/v1/webhooks").status()).isEqualTo(403);
                assertThat(run.as(user).delete(path).status()).isEqualTo(403);
            }
            Client stranger = run.as("stranger");
            assertThat(stranger.get("/v1/webhooks").json().path("webhooks")).isEmpty();
            assertThat(stranger.delete(path).status()).isEqualTo(404);
            assertThat(stranger.get(path + "/deliveries").status()).isEqualTo(404);
            assertThat(run.anonymous().get("/v1/webhooks").status()).isEqualTo(401);
            for (String bad :
                    new String[] {"{}", "{\"url\":1}", "{\"url\":\"\"}", "[]", "{\"url\":\"x\",\"secret\":\"y\"}"}) {
                assertThat(run.as("admin").post("/v1/webhooks", bad).status())
                        .as(bad)
                        .isEqualTo(400);
            }
        }
    }
}
