package dev.cordon.service.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other policies would decide. */
class SimulateTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TRAFFIC = "[{'id':'card','kind':'prompt','text':'5500 0055 5555 5559'},"
            + "{'id':'iban','kind':'prompt','text':'to DE89370400440532013000'},"
            + "{'id':'clean','kind':'prompt','text':'hello'},"
            + "{'id':'wrong','kind':'poem','text':'x'},"
            + "{'id':'other','kind':'prompt','org':'o2','text':'x'}]";

    @TempDir
    static Path data;

    private static RunningService run;
    private static Client owner;
    private static String cards;
    private static String beforeChange;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(data, s -> s.withDeadline(null));
        run.directory(Files.readString(Path.of("src/test/resources/flashback/directory.json")));
        owner = run.as("owner");
        cards = owner.post("/policy", json(policy("Cards", "Do not share credit card numbers.", 2)))
                .json()
                .path("policy")
                .path("id")
                .asText();
        Thread.sleep(5);
        beforeChange = Instant.ofEpochMilli(run.services().clock().millis()).toString();
        Thread.sleep(5);
        owner.put("/policy/" + cards, "{\"actionType\":0}");
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    private static String policy(String name, String content, int action) {
        return "{'name':'" + name + "','content':'" + content + "','riskType':'HIGH','actionType':" + action
                + ",'orgId':'o1'}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static JsonNode ask(String path, String body) {
        Client.Answer answer = owner.post("/v1/policies:" + path, json(body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode diff(String from, String to) {
        return ask("diff", "{'from':" + from + ",'to':" + to + ",'traffic':" + TRAFFIC + "}");
    }

    private static String documents(String... policies) {
        StringBuilder all = new StringBuilder("'documents':[");
        for (int i = 0; i < policies.length; i++) {
            all.append(i == 0 ? "" : ",").append("{'name':'d" + i + "','content':" + policies[i] + "}");
        }
        return all.append("]").toString();
    }

    @Test
    void simulateDecidesAsTheSetWould() {
        JsonNode answer = ask("simulate", "{'set':{},'traffic':" + TRAFFIC + "}");
        assertThat(answer.path("summary").toString())
                .isEqualTo(
                        "{\"interactions\":5,\"errors\":2,\"actions\":{\"ALLOW\":2,\"LOG\":1,\"ALERT\":0,\"WARN\":0,\"BLOCK\":0}}");
        assertThat(answer.path("results")
                        .get(0)
                        .path("decision")
                        .path("violations")
                        .get(0)
                        .path("policyId")
                        .asText())
                .isEqualTo(cards);
        assertThat(answer.path("results").get(3).path("error").path("code").asText())
                .isEqualTo("UNKNOWN_ENUM");
        assertThat(answer.path("results").get(4).path("error").path("code").asText())
                .isEqualTo("OTHER_ORGANISATION");
        JsonNode empty = ask(
                "simulate",
                "{'set':{'base':'empty'," + documents(policy("Ibans", "Do not share IBANs.", 2)) + "},'traffic':"
                        + TRAFFIC + "}");
        assertThat(empty.path("summary").path("actions").path("BLOCK").asInt()).isEqualTo(1);
        assertThat(empty.path("summary").path("actions").path("ALLOW").asInt()).isEqualTo(2);
        assertThat(empty.path("revision")).isNotEqualTo(answer.path("revision"));
    }

    @Test
    void aSetIsWhatIsEnforced() {
        JsonNode answer = ask("simulate", "{'set':{},'traffic':[]}");
        assertThat(answer.path("revision").asText())
                .isEqualTo(run.anonymous()
                        .get("/health")
                        .json()
                        .path("revisions")
                        .path("o1")
                        .asText());
    }

    @Test
    void diffTellsWhichDecisionsFlip() {
        JsonNode same = diff("{}", "{}");
        assertThat(same.path("from")).isEqualTo(same.path("to"));
        assertThat(same.path("summary").toString())
                .isEqualTo("{\"interactions\":5,\"errors\":2,\"differ\":0,\"flips\":0,\"stricter\":0,\"laxer\":0}");
        JsonNode more = diff("{}", "{" + documents(policy("Ibans", "Do not share IBANs.", 1)) + "}");
        assertThat(more.path("summary").toString())
                .isEqualTo("{\"interactions\":5,\"errors\":2,\"differ\":1,\"flips\":1,\"stricter\":1,\"laxer\":0}");
        JsonNode flip = more.path("results").get(0);
        assertThat(flip.path("id").asText()).isEqualTo("iban");
        assertThat(flip.path("from").asText() + ">" + flip.path("to").asText()).isEqualTo("ALLOW>ALERT");
        assertThat(flip.path("added")).hasSize(1);
        JsonNode less = diff("{}", "{'remove':['" + cards + "']}");
        assertThat(less.path("summary").path("laxer").asInt()).isEqualTo(1);
        assertThat(less.path("results").get(0).path("removed").get(0).asText()).startsWith(cards + "/");
    }

    @Test
    void diffWithWhatWasStoredBefore() {
        JsonNode then = diff("{'at':'" + beforeChange + "'}", "{}");
        JsonNode flip = then.path("results").get(0);
        assertThat(flip.path("from").asText() + ">" + flip.path("to").asText()).isEqualTo("BLOCK>LOG");
        assertThat(then.path("summary").path("laxer").asInt()).isEqualTo(1);
        JsonNode nothing = diff("{'at':'2020-01-01T00:00:00Z'}", "{}");
        assertThat(nothing.path("summary").path("stricter").asInt()).isEqualTo(1);
    }

    @Test
    void aDocumentTakesThePlaceOfTheStoredPolicy() throws Exception {
        ObjectNode stored = (ObjectNode) owner.get("/policy/" + cards).json().path("policy");
        stored.put("actionType", 2);
        String to = "{\"documents\":[{\"name\":\"mine\",\"content\":" + stored + "}]}";
        JsonNode answer = MAPPER.readTree(
                owner.post("/v1/policies:diff", "{\"from\":{},\"to\":" + to + ",\"traffic\":" + json(TRAFFIC) + "}")
                        .text());
        assertThat(answer.path("summary").path("stricter").asInt()).isEqualTo(1);
        assertThat(answer.path("results").get(0).path("to").asText()).isEqualTo("BLOCK");
    }

    @Test
    void nothingIsStoredRecordedOrEnforced() {
        int policies = owner.get("/policy?orgId=o1").json().path("policies").size();
        String revision = run.anonymous()
                .get("/health")
                .json()
                .path("revisions")
                .path("o1")
                .asText();
        int violations = owner.get("/policy/violations").json().path("total").asInt();
        diff("{'base':'empty'}", "{" + documents(policy("Ibans", "Do not share IBANs.", 2)) + "}");
        assertThat(owner.get("/policy?orgId=o1").json().path("policies")).hasSize(policies);
        assertThat(run.anonymous()
                        .get("/health")
                        .json()
                        .path("revisions")
                        .path("o1")
                        .asText())
                .isEqualTo(revision);
        assertThat(owner.get("/policy/violations").json().path("total").asInt()).isEqualTo(violations);
    }

    @Test
    void badQuestions() {
        for (String bad : new String[] {
            "{}",
            "{'set':{}}",
            "{'set':{},'traffic':{}}",
            "{'set':[],'traffic':[]}",
            "{'set':{'base':'other'},'traffic':[]}",
            "{'set':{'base':'empty','at':'2020-01-01T00:00:00Z'},'traffic':[]}",
            "{'set':{'at':'yesterday'},'traffic':[]}",
            "{'set':{'remove':['unknown']},'traffic':[]}",
            "{'set':{'documents':[{'name':'x'}]},'traffic':[]}",
            "{'set':{'documents':[{'name':'x','content':{'no':'dialect'}}]},'traffic':[]}",
            "{'set':{},'traffic':[],'more':1}",
            "[]",
            "{"
        }) {
            assertThat(owner.post("/v1/policies:simulate", json(bad)).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(run.as("plain")
                        .post("/v1/policies:simulate", json("{'set':{},'traffic':[]}"))
                        .status())
                .isEqualTo(403);
        assertThat(run.anonymous().post("/v1/policies:diff", "{}").status()).isEqualTo(401);
    }
}
