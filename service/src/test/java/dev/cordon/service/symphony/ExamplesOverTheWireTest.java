package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that came from files can be read and changed like those that came over the wire. */
class ExamplesOverTheWireTest {

    private static final String POLICIES = "/agent/v3/dlp/policies";

    @Test
    void examples(@TempDir Path data) throws Exception {
        try (RunningService run = RunningService.start(data, settings -> settings.withDeadline(null))) {
            run.service().loadDemo();
            Client session = run.session();
            JsonNode policies = session.get(POLICIES).json().path("policies");
            assertThat(policies.size()).isGreaterThan(2);
            for (JsonNode policy : policies) {
                String path = POLICIES + "/" + policy.path("policyId").asText();
                String version = policy.path("version").asText();
                assertThat(session.get(path + "?policyVersion=" + version)
                                .json()
                                .path("data"))
                        .isEqualTo(policy);
                ObjectNode request = policy.deepCopy();
                JsonNode updated =
                        session.post(path + "/update", request).json().path("data");
                assertThat(updated.path("appliesTo")).isEqualTo(policy.path("appliesTo"));
                assertThat(updated.path("version").asText()).isNotEqualTo(version);
                assertThat(updated.path("active")).isEqualTo(policy.path("active"));
            }
            for (JsonNode dictionary :
                    session.get("/agent/v1/dlp/dictionaries").json().path("items")) {
                String id = dictionary.at("/dictRef/dictId").asText();
                assertThat(session.get("/agent/v1/dlp/dictionaries/" + id + "/data/download")
                                .status())
                        .isEqualTo(200);
                assertThat(session.delete("/agent/v1/dlp/dictionaries/" + id).status())
                        .isEqualTo(200);
            }
        }
    }
}
