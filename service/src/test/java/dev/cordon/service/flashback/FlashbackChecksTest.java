package dev.cordon.service.flashback;

import static dev.cordon.service.flashback.Flashback.CARD;
import static dev.cordon.service.flashback.Flashback.MAPPER;
import static dev.cordon.service.flashback.Flashback.policy;
import static dev.cordon.service.flashback.Flashback.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's checks F-1 to F-22 as far as they concern this service; CHECKS.md lists those left for later. */
class FlashbackChecksTest {

    private static final String NO_CARDS = "Do not share credit card numbers in AI interactions.";
    private static final List<String> KEYS = List.of(
            "id",
            "orgId",
            "name",
            "content",
            "riskType",
            "actionType",
            "createdBy",
            "createdAt",
            "lastUpdatedBy",
            "lastUpdatedAt",
            "workspaceId",
            "repoId",
            "workspace",
            "repo");

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

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    @Test
    @DisplayName("F-1 create at every level: the seed's keys, audit fields, millisecond times, explicit nulls")
    void f01() {
        JsonNode org = api.as("owner")
                .post("/policy", policy("Org", NO_CARDS, "HIGH", 2, "o1"))
                .json();
        assertThat(keys(org)).containsExactly("success", "policy", "enforcement");
        JsonNode p = org.path("policy");
        assertThat(keys(p)).containsExactlyElementsOf(KEYS);
        assertThat(p.path("createdBy")).isEqualTo(p.path("lastUpdatedBy"));
        assertThat(p.path("createdBy").toString())
                .isEqualTo(
                        "{\"id\":\"owner\",\"name\":\"Olga\",\"lastName\":\"Owner\",\"email\":\"olga@tidewater.example\"}");
        assertThat(p.path("createdAt").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(p.path("lastUpdatedAt").asText());
        for (String absent : List.of("workspaceId", "repoId", "workspace", "repo")) {
            assertThat(p.get(absent).isNull()).as(absent).isTrue();
        }
        JsonNode workspace = api.as("writer")
                .post("/policy", policy("W", NO_CARDS, "LOW", 0, "o1", "w1", null))
                .json()
                .path("policy");
        assertThat(workspace.path("workspace").toString())
                .isEqualTo("{\"id\":\"w1\",\"name\":\"Production Workspace\"}");
        assertThat(workspace.get("repo").isNull()).isTrue();
        JsonNode repo = api.as("writer")
                .post("/policy", policy("R", NO_CARDS, "LOW", 1, "o1", "w1", "r1"))
                .json()
                .path("policy");
        assertThat(repo.path("repo").toString()).isEqualTo("{\"id\":\"r1\",\"name\":\"Assistant\"}");
        assertThat(api.get("reader", "/policy/" + repo.path("id").asText()).path("policy"))
                .isEqualTo(repo);
        ObjectNode alone = policy("Alone", NO_CARDS, "LOW", 1, "o1").put("repoId", "r3");
        assertThat(api.as("owner")
                        .post("/policy", alone)
                        .json()
                        .path("policy")
                        .path("workspaceId")
                        .asText())
                .isEqualTo("w2");
    }

    @Test
    @DisplayName("F-2 risk and action outside their enumerations are refused")
    void f02() {
        for (String bad :
                List.of("\"actionType\":3", "\"actionType\":-1", "\"actionType\":1.5", "\"actionType\":\"2\"")) {
            String body = "{\"name\":\"n\",\"content\":\"c\",\"riskType\":\"HIGH\",\"orgId\":\"o1\"," + bad + "}";
            refused(api.as("owner").post("/policy", body), 400, "actionType");
        }
        refused(api.as("owner").post("/policy", policy("n", "c", "high", 2, "o1")), 400, "riskType");
        String id = api.create("owner", policy("n", NO_CARDS, "LOW", 0, "o1"));
        refused(api.as("owner").put("/policy/" + id, "{\"riskType\":\"high\"}"), 400, "riskType");
        refused(api.as("owner").put("/policy/" + id, "{\"actionType\":\"2\"}"), 400, "actionType");
    }

    @Test
    @DisplayName("F-3 a repo must belong to the workspace")
    void f03() {
        refused(api.as("owner").post("/policy", policy("n", "c", "LOW", 0, "o1", "w2", "r1")), 400, "repoId");
        refused(api.as("owner").post("/policy", policy("n", "c", "LOW", 0, "o1", "w1", "none")), 400, "repoId");
        refused(api.as("owner").post("/policy", policy("n", "c", "LOW", 0, "o1", "none", null)), 400, "workspaceId");
        // Another organisation's workspaces and repos are as unknown as those that do not exist.
        String unknown = api.as("owner")
                .post("/policy", policy("n", "c", "LOW", 0, "o1", "none", null))
                .text();
        assertThat(api.as("owner")
                        .post("/policy", policy("n", "c", "LOW", 0, "o1", "x1", null))
                        .text())
                .isEqualTo(unknown);
        refused(api.as("owner").post("/policy", policy("n", "c", "LOW", 0, "o1", "w1", "y1")), 400, "repoId");
    }

    @Test
    @DisplayName(
            "F-4 update: nothing is refused, one field suffices, the others stay, the audit fields tell who and when")
    void f04() {
        String id = api.create("owner", policy("Before", NO_CARDS, "LOW", 0, "o1", "w1", null));
        JsonNode before = api.get("owner", "/policy/" + id).path("policy");
        refused(api.as("writer").put("/policy/" + id, "{}"), 400, "at least one");
        assertThat(api.get("owner", "/policy/" + id).path("policy")).isEqualTo(before);
        Client.Answer answer = api.as("writer").put("/policy/" + id, "{\"name\":\"After\"}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode after = answer.json().path("policy");
        assertThat(keys(after)).containsExactlyElementsOf(KEYS);
        ObjectNode expected = before.deepCopy();
        expected.put("name", "After");
        expected.set("lastUpdatedAt", after.get("lastUpdatedAt"));
        expected.set("lastUpdatedBy", after.get("lastUpdatedBy"));
        assertThat(after).isEqualTo(expected);
        assertThat(after.path("lastUpdatedBy").path("id").asText()).isEqualTo("writer");
        assertThat(after.path("lastUpdatedAt").asText())
                .isGreaterThan(before.path("lastUpdatedAt").asText());
        assertThat(api.get("owner", "/policy/" + id).path("policy")).isEqualTo(after);
        // A client sends back all it got, with one change.
        ObjectNode back = after.deepCopy();
        back.put("actionType", 2);
        assertThat(api.as("owner")
                        .put("/policy/" + id, back)
                        .json()
                        .path("policy")
                        .path("actionType")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("F-5 an update cannot move a policy")
    void f05() {
        String id = api.create("owner", policy("Fixed", NO_CARDS, "LOW", 0, "o1"));
        refused(api.as("owner").put("/policy/" + id, "{\"name\":\"x\",\"workspaceId\":\"w1\"}"), 400, "workspaceId");
        refused(api.as("owner").put("/policy/" + id, "{\"name\":\"x\",\"orgId\":\"o2\"}"), 400, "orgId");
        JsonNode policy = api.get("owner", "/policy/" + id).path("policy");
        assertThat(policy.get("workspaceId").isNull()).isTrue();
        assertThat(policy.path("orgId").asText()).isEqualTo("o1");
        assertThat(policy.path("name").asText()).isEqualTo("Fixed");
    }

    @Test
    @DisplayName("F-6 unknown and deleted policies are not found")
    void f06() {
        String unknown = "/policy/" + UUID.randomUUID();
        refused(api.as("owner").get(unknown), 404, "Policy not found");
        refused(api.as("owner").put(unknown, "{\"name\":\"x\"}"), 404, "Policy not found");
        refused(api.as("owner").delete(unknown), 404, "Policy not found");
        refused(api.as("owner").get("/policy/not-a-uuid"), 400, "UUID");
        String path = "/policy/" + api.create("owner", policy("Gone", NO_CARDS, "LOW", 0, "o1"));
        Client.Answer deleted = api.as("owner").delete(path);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json().path("success").asBoolean()).isTrue();
        refused(api.as("owner").get(path), 404, "Policy not found");
        refused(api.as("owner").put(path, "{\"name\":\"x\"}"), 404, "Policy not found");
        refused(api.as("owner").delete(path), 404, "Policy not found");
    }

    @Test
    @DisplayName("F-7 another organisation's policy looks like one that does not exist")
    void f07() {
        String path = "/policy/" + api.create("owner", policy("Ours", NO_CARDS, "HIGH", 2, "o1"));
        String unknown = "/policy/" + UUID.randomUUID();
        Client stranger = api.as("stranger");
        for (String suffix : List.of("", "/violations", "/alerts")) {
            assertThat(stranger.get(path + suffix).toString())
                    .isEqualTo(stranger.get(unknown + suffix).toString())
                    .startsWith("404");
        }
        assertThat(stranger.put(path, "{\"name\":\"x\"}").toString())
                .isEqualTo(stranger.put(unknown, "{\"name\":\"x\"}").toString())
                .startsWith("404");
        assertThat(stranger.delete(path).toString())
                .isEqualTo(stranger.delete(unknown).toString())
                .startsWith("404");
        assertThat(stranger.get("/policy?orgId=o1").toString())
                .isEqualTo(stranger.get("/policy?orgId=nobody").toString())
                .startsWith("404");
        assertThat(stranger.post("/policy", policy("n", "c", "LOW", 0, "o1")).toString())
                .isEqualTo(stranger.post("/policy", policy("n", "c", "LOW", 0, "nobody"))
                        .toString())
                .startsWith("404");
        assertThat(api.get("owner", path).path("policy").path("name").asText()).isEqualTo("Ours");
    }

    @Test
    @DisplayName("F-9 the list: organisation required, exactly one level, deleted left out, filtered by access")
    void f09() {
        refused(api.as("owner").get("/policy"), 400, "orgId");
        String org = api.create("owner", policy("L-org", NO_CARDS, "LOW", 0, "o1"));
        String w1 = api.create("owner", policy("L-w1", NO_CARDS, "LOW", 0, "o1", "w1", null));
        String w2 = api.create("owner", policy("L-w2", NO_CARDS, "LOW", 0, "o1", "w2", null));
        String r1 = api.create("owner", policy("L-r1", NO_CARDS, "LOW", 0, "o1", "w1", "r1"));
        String gone = api.create("owner", policy("L-gone", NO_CARDS, "LOW", 0, "o1"));
        api.as("owner").delete("/policy/" + gone);
        assertThat(ids(api.get("plain", "/policy?orgId=o1").path("policies")))
                .contains(org)
                .doesNotContain(w1, w2, r1, gone);
        assertThat(ids(api.get("owner", "/policy?orgId=o1&workspaceId=w1").path("policies")))
                .contains(w1)
                .doesNotContain(org, w2, r1);
        assertThat(ids(api.get("owner", "/policy?orgId=o1&workspaceId=w1&repoId=r1")
                        .path("policies")))
                .contains(r1)
                .doesNotContain(org, w1, w2);
        assertThat(ids(api.get("owner", "/policy?orgId=o1&repoId=r1").path("policies")))
                .contains(r1)
                .doesNotContain(org, w1, w2);
        assertThat(api.get("owner", "/policy?orgId=o1&workspaceId=w2&repoId=r1").path("policies"))
                .isEmpty();
        assertThat(ids(api.get("reader", "/policy?orgId=o1&workspaceId=w1").path("policies")))
                .contains(w1);
        assertThat(api.get("reader", "/policy?orgId=o1&workspaceId=w2").path("policies"))
                .isEmpty();
        assertThat(api.get("plain", "/policy?orgId=o1&workspaceId=w1&repoId=r1").path("policies"))
                .isEmpty();
    }

    @Test
    @DisplayName("F-15 validate: snake case, no success")
    void f15() {
        ObjectNode body = MAPPER.createObjectNode();
        body.withArray("policies").addObject().put("policy_uuid", "one").put("content", NO_CARDS);
        body.withArray("policies").addObject().put("policy_uuid", "two").put("content", "Be nice.");
        JsonNode answer = api.as("plain").post("/policy/validate", body).json();
        assertThat(keys(answer)).containsExactly("results");
        assertThat(answer.path("results")).hasSize(2);
        JsonNode good = answer.path("results").get(0);
        JsonNode poor = answer.path("results").get(1);
        assertThat(keys(good)).containsExactly("policy_uuid", "score", "advice", "issues", "severity");
        assertThat(good.path("policy_uuid").asText()).isEqualTo("one");
        assertThat(good.path("score").asInt()).isGreaterThan(poor.path("score").asInt());
        assertThat(poor.path("severity").asText()).isEqualTo("high");
        assertThat(poor.path("issues").get(0).path("type").asText()).isEqualTo("actionability");
        refused(api.as("plain").post("/policy/validate", "{\"policies\":[{\"content\":1}]}"), 400, "policies[0]");
        refused(api.anonymous().post("/policy/validate", body), 401);
    }

    @Test
    @DisplayName("F-16 policies of all levels apply together, and a lower one weakens no higher one")
    void f16() {
        Set<String> made = new HashSet<>();
        made.add(api.create("owner", policy("16-org", "Do not share IBANs.", "HIGH", 2, "o1")));
        made.add(api.create("owner", policy("16-w", "Do not share IBANs.", "LOW", 1, "o1", "w1", null)));
        made.add(api.create("owner", policy("16-r", "Do not share IBANs.", "LOW", 0, "o1", "w1", "r1")));
        JsonNode decision = api.evaluate("owner", "prompt", "to DE89370400440532013000", "w1", "r1");
        assertThat(decision.path("action").asText()).isEqualTo("BLOCK");
        Set<String> fired = new HashSet<>();
        decision.path("violations").forEach(v -> fired.add(v.path("policyId").asText()));
        assertThat(fired).containsAll(made);
        made.forEach(id -> api.as("owner").delete("/policy/" + id));
    }

    @Test
    @DisplayName("F-17 prompts and responses are both evaluated")
    void f17() throws Exception {
        String id = api.create("owner", policy("17", NO_CARDS, "HIGH", 2, "o1", "w2", "r3"));
        for (String kind : List.of("prompt", "response", "tool_call", "tool_result")) {
            assertThat(api.evaluate("owner", kind, CARD, "w2", "r3")
                            .path("action")
                            .asText())
                    .as(kind)
                    .isEqualTo("BLOCK");
        }
        api.total("owner", "/policy/" + id + "/violations", 4);
        api.as("owner").delete("/policy/" + id);
    }

    @Test
    @DisplayName("F-18 a block is recorded with block true and an explanation, without what was found")
    void f18() throws Exception {
        String id = api.create("owner", policy("18", NO_CARDS, "HIGH", 2, "o1", "w2", null));
        api.evaluate("owner", "prompt", CARD, "w2", "r3");
        api.total("owner", "/policy/" + id + "/violations", 1);
        JsonNode violation = api.get("owner", "/policy/" + id + "/violations")
                .path("violations")
                .get(0);
        assertThat(violation.path("block").asBoolean()).isTrue();
        assertThat(violation.path("explanation").asText()).isNotBlank().doesNotContain("5500", "5559");
        assertThat(violation.path("severity").asText()).isEqualTo("HIGH");
        assertThat(violation.path("repoName").asText()).isEqualTo("Notebooks");
        assertThat(violation.path("userName").asText()).isEqualTo("Olga Owner");
        api.as("owner").delete("/policy/" + id);
    }

    @Test
    @DisplayName("F-20 a deleted policy is enforced no more, and its records stay")
    void f20() throws Exception {
        String id = api.create("owner", policy("20", NO_CARDS, "HIGH", 2, "o1", "w2", null));
        assertThat(api.evaluate("owner", "prompt", CARD, "w2").path("action").asText())
                .isEqualTo("BLOCK");
        api.as("owner").delete("/policy/" + id);
        JsonNode after = api.evaluate("owner", "prompt", CARD, "w2");
        after.path("violations")
                .forEach(v -> assertThat(v.path("policyId").asText()).isNotEqualTo(id));
        api.total("owner", "/policy/" + id + "/violations", 1);
        api.total("owner", "/policy/violations?policyId=" + id, 1);
    }

    @Test
    @DisplayName("F-21 every refusal is JSON of the vendor's form")
    void f21() {
        String path = "/policy/" + api.create("owner", policy("21", NO_CARDS, "LOW", 0, "o1"));
        refused(api.anonymous().get(path), 401);
        refused(api.as("plain").delete(path), 403, "Insufficient permissions");
        refused(api.as("owner").get("/policy/" + UUID.randomUUID()), 404, "Policy not found");
        refused(api.as("owner").post("/policy", "{"), 400);
        refused(api.as("owner").send("PATCH", path, "application/json", new byte[] {'{', '}'}), 405);
        refused(api.as("owner").get(path + "/nothing"), 404);
    }
}
