package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import java.nio.charset.StandardCharsets;

/** Policies and dictionaries for tests that need one to begin with. */
final class CheckSetup {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CheckSetup() {}

    /** Id of a new dictionary with these terms. */
    static String dictionary(Client client, String name, String type, String terms) {
        Client.Answer made =
                client.post("/agent/v1/dlp/dictionaries", "{\"name\":\"" + name + "\",\"type\":\"" + type + "\"}");
        String id = made.json().at("/data/dictRef/dictId").asText();
        assertThat(upload(client, id, terms).status()).isEqualTo(200);
        return id;
    }

    static Client.Answer upload(Client client, String dictId, String terms) {
        Form form = new Form().file("data", "t.txt", "text/plain", terms.getBytes(StandardCharsets.UTF_8));
        return client.send("POST", "/agent/v1/dlp/dictionaries/" + dictId + "/data/upload", form.type(), form.body());
    }

    /** Request of a policy that blocks messages with what a dictionary has. */
    static ObjectNode request(String name, String dictId) {
        ObjectNode body = MAPPER.createObjectNode().put("name", name);
        body.putArray("scopes").add("Internal").add("External");
        ObjectNode entry = body.putArray("appliesTo")
                .addObject()
                .put("dataType", "Messages")
                .put("action", "Block");
        ObjectNode rule =
                entry.putArray("rules").addObject().put("type", "TEXT_MATCH").put("name", "t");
        ObjectNode config = rule.putObject("textMatchConfig");
        config.putArray("dictionaries")
                .addObject()
                .put("dictId", dictId)
                .put("version", "1.0")
                .put("name", "d");
        config.putArray("applicableFileTypes");
        return body;
    }

    /** Id of an enabled policy that blocks messages with the term. */
    static String blocking(Client client, String term) {
        JsonNode made = client.post("/agent/v3/dlp/policies", request(term, dictionary(client, term, "Word", term)))
                .json();
        String id = made.at("/data/policyId").asText();
        assertThat(client.send("POST", "/agent/v3/dlp/policies/" + id + "/enable", "application/json", new byte[0])
                        .status())
                .isEqualTo(200);
        return id;
    }

    static int send(Client client, String text) {
        Form form = new Form().text("message", "<messageML>" + text + "</messageML>");
        return client.send("POST", "/agent/v4/stream/s/message/create", form.type(), form.body())
                .status();
    }
}
