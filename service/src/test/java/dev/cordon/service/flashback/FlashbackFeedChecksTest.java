package dev.cordon.service.flashback;

import static dev.cordon.service.flashback.Flashback.CARD;
import static dev.cordon.service.flashback.Flashback.policy;
import static dev.cordon.service.flashback.Flashback.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.RunningService;
import dev.cordon.service.store.ViolationRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's checks of the violation and alert feeds, over 120 violations. */
class FlashbackFeedChecksTest {

    private static final int VIOLATIONS = 120;
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    static Path data;

    private static RunningService run;
    private static Flashback api;
    private static String orgPolicy;
    private static String workspacePolicy;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(data, settings -> settings.withDeadline(null));
        api = new Flashback(run);
        orgPolicy = api.create("owner", policy("Org", "Do not share IBANs.", "HIGH", 2, "o1"));
        workspacePolicy = api.create("owner", policy("Work", "Do not share IBANs.", "LOW", 1, "o1", "w1", null));
        List<ViolationRow> rows = new ArrayList<>();
        for (int i = 0; i < VIOLATIONS; i++) {
            rows.add(row(i));
        }
        assertThat(run.services().violationLog().keepNow(rows, 10_000)).isTrue();
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    /** Two records a minute; every third of the workspace's policy, the others of the organisation's. */
    private static ViolationRow row(int i) {
        boolean work = i % 3 == 0;
        String at = FIRST.plusSeconds(60L * (i / 2)).toString().replace("Z", ".000Z");
        String id = String.format("00000000-0000-0000-0000-%012d", i);
        String body = String.format(
                "{\"id\":\"%s\",\"policyId\":\"%s\",\"policyName\":\"P\",\"timestamp\":\"%s\",\"explanation\":\"found\","
                        + "\"conversationId\":null,\"repoId\":null,\"repoName\":null,\"userId\":\"u\",\"userName\":\"U\","
                        + "\"repoAiApiKeyId\":null,\"repoAiApiKeyName\":null,\"severity\":\"%s\",\"block\":%s,"
                        + "\"llmType\":\"%s\",\"llmModel\":\"m%d\",\"host\":\"h\"}",
                id,
                work ? workspacePolicy : orgPolicy,
                at,
                work ? "LOW" : "HIGH",
                !work,
                i % 2 == 0 ? "OPENAI" : "AWS",
                i % 5);
        return new ViolationRow(
                0,
                id,
                Records.VIOLATIONS,
                "o1",
                Instant.parse(at).toEpochMilli(),
                work ? workspacePolicy : orgPolicy,
                work ? "w1" : i % 3 == 1 ? "w2" : null,
                null,
                "u",
                work ? "ALERT" : "BLOCK",
                work ? "LOW" : "HIGH",
                !work,
                i % 2 == 0 ? "OPENAI" : "AWS",
                "m" + i % 5,
                "h",
                body);
    }

    private static JsonNode list(String user, String query) {
        return api.get(user, "/policy/violations?" + query);
    }

    /** The records of the 120; other tests add later ones. */
    private static final String THEN = "to=2026-03-02&";

    private static int total(String user, String query) {
        JsonNode page = list(user, THEN + query + "&take=100");
        assertThat(page.path("violations").size())
                .isEqualTo(Math.min(100, page.path("total").asInt()));
        return page.path("total").asInt();
    }

    @Test
    @DisplayName("F-10 newest first, pages of 50 of 120, each seen once, totals of all")
    void f10pages() {
        for (int take : new int[] {50, 1, 7, 100}) {
            List<String> times = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int skip = 0;
            while (true) {
                JsonNode page = list("owner", THEN + "skip=" + skip + "&take=" + take);
                assertThat(page.path("total").asInt()).isEqualTo(VIOLATIONS);
                assertThat(page.path("skip").asInt()).isEqualTo(skip);
                assertThat(page.path("take").asInt()).isEqualTo(take);
                if (page.path("violations").isEmpty()) {
                    break;
                }
                page.path("violations").forEach(v -> {
                    assertThat(seen.add(v.path("id").asText())).isTrue();
                    times.add(v.path("timestamp").asText());
                });
                skip += take;
            }
            assertThat(seen).hasSize(VIOLATIONS);
            assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
        }
        assertThat(list("owner", THEN).path("violations")).hasSize(50);
        refused(api.as("owner").get("/policy/violations?take=101"), 400, "take");
    }

    @Test
    @DisplayName("F-10 from and to are inclusive")
    void f10times() {
        assertThat(total("owner", "from=2026-03-01T00:10:00.000Z&to=2026-03-01T00:10:00.000Z".replace("&to", "&x")))
                .isEqualTo(100);
        JsonNode minute = list("owner", "from=2026-03-01T00:10:00.000Z&to=2026-03-01T00:10:00.000Z");
        assertThat(minute.path("total").asInt()).isEqualTo(2);
        assertThat(list("owner", "from=2026-03-01T00:10:00.001Z&to=2026-03-01T00:11:00Z")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(list("owner", "from=2026-03-01T02:10:00%2B02:00&to=2026-03-01T00:11:00Z")
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        refused(api.as("owner").get("/policy/violations?from=yesterday"), 400, "from");
    }

    @Test
    @DisplayName("F-10 who may see what")
    void f10access() {
        assertThat(total("owner", "")).isEqualTo(120);
        assertThat(total("admin", "")).isEqualTo(120);
        assertThat(total("spaces", "")).isEqualTo(120);
        assertThat(total("reader", "")).isEqualTo(40);
        assertThat(total("keeper", "")).isEqualTo(80);
        assertThat(total("plain", "")).isZero();
        assertThat(total("stranger", "")).isZero();
        assertThat(total("reader", "workspaceId=w2")).isZero();
        assertThat(total("keeper", "workspaceId=w2")).isEqualTo(40);
        refused(api.as("plain").get("/policy/" + workspacePolicy + "/violations"), 403);
        refused(api.as("plain").get("/policy/violations?policyId=" + workspacePolicy), 403);
        assertThat(total("plain", "policyId=" + orgPolicy)).isZero();
        refused(api.as("stranger").get("/policy/violations?policyId=" + orgPolicy), 404);
        refused(api.anonymous().get("/policy/violations"), 401);
    }

    @Test
    @DisplayName("F-11 the feed of a policy is the feed asked for that policy")
    void f11() {
        for (String policy : List.of(orgPolicy, workspacePolicy)) {
            String more = THEN + "skip=5&take=20&llmType=AWS";
            assertThat(api.as("owner")
                            .get("/policy/" + policy + "/violations?" + more)
                            .text())
                    .isEqualTo(api.as("owner")
                            .get("/policy/violations?policyId=" + policy + "&" + more)
                            .text());
            assertThat(api.as("owner").get("/policy/" + policy + "/alerts").text())
                    .isEqualTo(api.as("owner")
                            .get("/policy/alerts?policyId=" + policy)
                            .text());
        }
        assertThat(list("owner", THEN + "policyId=" + workspacePolicy)
                        .path("total")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    @DisplayName("F-12 the literal paths are no policy ids")
    void f12() {
        assertThat(api.get("owner", "/policy/violations").path("violations").isArray())
                .isTrue();
        assertThat(api.get("owner", "/policy/alerts").path("alerts").isArray()).isTrue();
        refused(api.as("owner").get("/policy/validate"), 405);
    }

    @Test
    @DisplayName("F-13 lists in one parameter, block, severity, and all of them together")
    void f13() {
        assertThat(total("owner", "llmType=OPENAI")).isEqualTo(60);
        assertThat(total("owner", "llmType=OPENAI,AWS")).isEqualTo(120);
        assertThat(total("owner", "llmType=GOOGLE")).isZero();
        assertThat(total("owner", "llmModel=m0,m4")).isEqualTo(48);
        assertThat(total("owner", "host=h")).isEqualTo(120);
        assertThat(total("owner", "block=true")).isEqualTo(80);
        assertThat(total("owner", "block=false")).isEqualTo(40);
        assertThat(total("owner", "severity=HIGH")).isEqualTo(80);
        assertThat(total("owner", "severity=HIGH,LOW")).isEqualTo(120);
        assertThat(total("owner", "severity=MEDIUM")).isZero();
        assertThat(total("owner", "severity=LOW&llmType=AWS&llmModel=m3&block=false"))
                .isEqualTo(4);
        refused(api.as("owner").get("/policy/violations?severity=high"), 400, "severity");
    }

    @Test
    @DisplayName("F-14 actions 1 and 2 raise alerts, 0 does not")
    void f14() throws Exception {
        String[] ids = new String[3];
        for (int action = 0; action < 3; action++) {
            ids[action] = api.create(
                    "owner", policy("14-" + action, "Do not share credit cards.", "MEDIUM", action, "o1", "w2", null));
        }
        JsonNode decision = api.evaluate("owner", "prompt", CARD, "w2", "r3");
        for (int action = 0; action < 3; action++) {
            api.total("owner", "/policy/" + ids[action] + "/violations", 1);
            JsonNode alerts = api.get("owner", "/policy/" + ids[action] + "/alerts");
            assertThat(alerts.path("total").asInt()).isEqualTo(action == 0 ? 0 : 1);
            alerts.path("alerts").forEach(alert -> {
                assertThat(alert.path("message").asText()).isNotBlank().doesNotContain("5500");
                assertThat(alert.has("severity")).isFalse();
                assertThat(alert.has("block")).isFalse();
            });
        }
        assertThat(api.get("reader", "/policy/alerts").path("total").asInt()).isZero();
        for (String id : ids) {
            api.as("owner").delete("/policy/" + id);
        }
    }

    @Test
    @DisplayName("A policy that means to block and enforces nothing raises an alert at once")
    void unenforceableBlock() throws Exception {
        String idle = api.create("owner", policy("Idle", "All data must be encrypted.", "HIGH", 2, "o1"));
        JsonNode alerts = api.get("owner", "/policy/" + idle + "/alerts");
        assertThat(alerts.path("total").asInt()).isEqualTo(1);
        assertThat(alerts.path("alerts").get(0).path("message").asText()).contains("nothing of its content");
        String logging = api.create("owner", policy("Idle log", "All data must be encrypted.", "HIGH", 0, "o1"));
        assertThat(api.get("owner", "/policy/" + logging + "/alerts")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(api.as("owner")
                        .put("/policy/" + logging, "{\"actionType\":2}")
                        .json()
                        .path("enforcement")
                        .path("enforcement")
                        .asText())
                .isEqualTo("NONE");
        api.total("owner", "/policy/" + logging + "/alerts", 1);
    }
}
