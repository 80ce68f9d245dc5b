package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the steps of one check against a running service. Steps:
 *
 * <ul>
 *   <li>{@code get | post | put | delete: PATH}, with {@code body} (JSON), {@code raw} (text), {@code type} (content type);
 *   <li>{@code upload: DICT, terms: TEXT}; {@code download: DICT, terms: TEXT};
 *   <li>{@code send: TEXT} or {@code message: MESSAGEML}, with {@code parts} (name to text), {@code files} (name to text or
 *       {@code {bytes: BASE64}} or {@code {size: N}});
 *   <li>{@code evaluate: INTERACTION};
 *   <li>{@code policy: NAME}, with {@code terms} or {@code expressions}, {@code action}, {@code on} (data type), {@code scopes},
 *       {@code rules} (in full), {@code enabled}: makes dictionary and policy, saves {@code NAME} and {@code NAME.dict};
 *   <li>{@code repeat: N, steps: [...]}, with {@code ${i}}.
 * </ul>
 *
 * All take {@code status} (200 unless said), {@code has} (JSON pointer to value, text after {@code ~} is contained, {@code ~~} is an
 * expression), {@code lacks} (pointers), {@code save} (name to pointer), {@code as} (manager, member, none, stranger).
 */
final class CheckRun {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String POLICIES = "/agent/v3/dlp/policies";
    private static final String DICTIONARIES = "/agent/v1/dlp/dictionaries";

    private final Map<String, Client> clients;
    private final Client evaluator;
    private final OfficialDocument official = OfficialDocument.INSTANCE;
    private final Map<String, String> saved = new LinkedHashMap<>();
    private int requests;

    CheckRun(Map<String, Client> clients, Client evaluator) {
        this.clients = clients;
        this.evaluator = evaluator;
        saved.put("now", Long.toString(System.currentTimeMillis()));
    }

    int requests() {
        return requests;
    }

    void run(JsonNode steps) throws Exception {
        for (JsonNode step : steps) {
            if (step.has("repeat")) {
                for (int i = 0; i < step.get("repeat").asInt(); i++) {
                    saved.put("i", Integer.toString(i));
                    run(step.get("steps"));
                }
            } else {
                step(MAPPER.readTree(filled(step.toString())));
            }
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> entry : saved.entrySet()) {
            filled = filled.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        assertThat(filled).as("everything is filled in").doesNotContain("${");
        return filled;
    }

    private void step(JsonNode step) throws Exception {
        if (step.has("policy")) {
            policy(step);
            return;
        }
        Client.Answer answer = answer(step);
        assertThat(answer.status())
                .as("%s%n%s", step, answer)
                .isEqualTo(step.path("status").asInt(200));
        if (step.has("download")) {
            assertThat(Base64.getDecoder().decode(answer.body()))
                    .as("%s", step)
                    .isEqualTo(step.get("terms").asText().getBytes(StandardCharsets.UTF_8));
        }
        expect(step, answer);
    }

    private void expect(JsonNode step, Client.Answer answer) {
        for (Map.Entry<String, JsonNode> entry : step.path("has").properties()) {
            JsonNode value = answer.json().at(entry.getKey());
            String wanted = entry.getValue().asText();
            if (wanted.startsWith("~~")) {
                assertThat(value.asText())
                        .as("%s of %s", entry.getKey(), answer)
                        .matches(wanted.substring(2));
            } else if (wanted.startsWith("~")) {
                assertThat(value.asText())
                        .as("%s of %s", entry.getKey(), answer)
                        .contains(wanted.substring(1));
            } else {
                assertThat(value.toString())
                        .as("%s of %s", entry.getKey(), answer)
                        .isEqualTo(entry.getValue().toString());
            }
        }
        for (JsonNode pointer : step.path("lacks")) {
            assertThat(answer.json().at(pointer.asText()).isMissingNode())
                    .as("%s in %s", pointer, answer)
                    .isTrue();
        }
        for (Map.Entry<String, JsonNode> entry : step.path("save").properties()) {
            saved.put(
                    entry.getKey(), answer.json().at(entry.getValue().asText()).asText());
        }
    }

    private Client.Answer answer(JsonNode step) throws Exception {
        Client client = clients.get(step.path("as").asText("manager"));
        for (String method : List.of("get", "post", "put", "delete")) {
            if (step.has(method)) {
                return call(client, method, step.get(method).asText(), step);
            }
        }
        if (step.has("evaluate")) {
            return evaluator.post("/v1/evaluate", step.get("evaluate"));
        }
        if (step.has("upload")) {
            Form form = new Form().file("data", "terms.txt", "text/plain", Form.bytes(step.get("terms")));
            return send(client, DICTIONARIES + "/" + step.get("upload").asText() + "/data/upload", form);
        }
        if (step.has("download")) {
            return call(client, "get", DICTIONARIES + "/" + step.get("download").asText(), MAPPER.createObjectNode());
        }
        return send(
                client,
                "/agent/v4/stream/" + step.path("stream").asText("s1") + "/message/create"
                        + step.path("query").asText(""),
                message(step));
    }

    private static Form message(JsonNode step) {
        Form form = new Form();
        if (step.has("send")) {
            form.text("message", "<messageML>" + step.get("send").asText() + "</messageML>");
        } else if (step.has("message")) {
            form.text("message", step.get("message").asText());
        }
        step.path("parts")
                .properties()
                .forEach(part -> form.text(part.getKey(), part.getValue().asText()));
        step.path("files")
                .properties()
                .forEach(file -> form.file(
                        "attachment", file.getKey(), "application/octet-stream", Form.bytes(file.getValue())));
        return form;
    }

    private Client.Answer call(Client client, String method, String path, JsonNode step) throws Exception {
        byte[] body = step.has("raw")
                ? step.get("raw").asText().getBytes(StandardCharsets.UTF_8)
                : step.has("body") ? MAPPER.writeValueAsBytes(step.get("body")) : null;
        boolean plainPost = body == null && method.equals("post");
        String type = step.path("type").asText(body == null && !plainPost ? "" : "application/json");
        Client.Answer answer = client.send(
                method.toUpperCase(Locale.ROOT), path, type.isEmpty() ? null : type, plainPost ? new byte[0] : body);
        count(method, path, answer);
        return answer;
    }

    private Client.Answer send(Client client, String path, Form form) throws Exception {
        Client.Answer answer = client.send("POST", path, form.type(), form.body());
        count("post", path, answer);
        return answer;
    }

    private void count(String method, String path, Client.Answer answer) throws Exception {
        requests++;
        official.check(method, path, answer);
    }

    /** A dictionary, if there are terms, and a policy with one rule that uses it, or with the rules given. */
    private void policy(JsonNode step) throws Exception {
        String name = step.get("policy").asText();
        Client manager = clients.get("manager");
        ArrayNode references = MAPPER.createArrayNode();
        if (step.has("terms") || step.has("expressions")) {
            String type = step.has("terms") ? "Word" : "Regex";
            ObjectNode request = MAPPER.createObjectNode().put("name", name).put("type", type);
            JsonNode dictionary = ok(manager.post(DICTIONARIES, request)).json().at("/data/dictRef");
            String id = dictionary.get("dictId").asText();
            StringBuilder terms = new StringBuilder();
            step.path(step.has("terms") ? "terms" : "expressions")
                    .forEach(term -> terms.append(term.asText()).append('\n'));
            Form form = new Form()
                    .file("data", "t.txt", "text/plain", terms.toString().getBytes(StandardCharsets.UTF_8));
            ok(send(manager, DICTIONARIES + "/" + id + "/data/upload", form));
            references.add(dictionary);
            saved.put(name + ".dict", id);
        }
        ObjectNode body = MAPPER.createObjectNode().put("name", name);
        ArrayNode scopes = body.putArray("scopes");
        if (step.has("scopes")) {
            step.get("scopes").forEach(scopes::add);
        } else {
            scopes.add("Internal").add("External");
        }
        ObjectNode entry = body.putArray("appliesTo")
                .addObject()
                .put("dataType", step.path("on").asText("Messages"))
                .put("action", step.path("action").asText("Block"));
        if (step.has("rules")) {
            entry.set("rules", step.get("rules"));
        } else {
            ObjectNode rule = entry.putArray("rules")
                    .addObject()
                    .put("type", "TEXT_MATCH")
                    .put("name", name);
            ObjectNode config = rule.putObject("textMatchConfig");
            config.set("dictionaries", references);
            config.put("countUniqueOccurrences", step.path("unique").asInt(1));
            config.putArray("applicableFileTypes");
        }
        JsonNode made = ok(manager.post(POLICIES, body)).json();
        String id = made.at("/data/policyId").asText();
        saved.put(name, id);
        saved.put(name + ".rule", made.at("/data/appliesTo/0/rules/0/id").asText());
        if (step.path("enabled").asBoolean(true)) {
            ok(call(manager, "post", POLICIES + "/" + id + "/enable", MAPPER.createObjectNode()));
        }
    }

    private static Client.Answer ok(Client.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
