package dev.cordon.service.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service starts, says how it stands, knows its administrator, decides, and comes back as it was. */
class FoundationTest {

    @TempDir
    Path data;

    @Test
    void startsAndComesBack() throws Exception {
        String admin;
        try (RunningService run = RunningService.start(data)) {
            assertThat(run.anonymous().get("/health").json().path("status").asText())
                    .isEqualTo("ok");
            assertThat(run.anonymous().get("/ready/").status()).isEqualTo(200);
            assertThat(run.anonymous().get("/metrics").text()).contains("cordon_http_seconds_count");
            assertThat(run.anonymous()
                            .get("/openapi.json")
                            .json()
                            .path("openapi")
                            .asText())
                    .isEqualTo("3.1.0");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("bootstrap.json"))))
                    .isEqualTo("rw-------");
            run.directory("{'orgs':[{'id':'o1','name':'One','workspaces':[{'id':'w1','name':'W','repos':[{'id':'r1',"
                    + "'name':'R'}]}],'users':[{'id':'u1','name':'Una','orgRole':2,'workspaces':{'w1':'WRITE'}}]}]}");
            admin = run.orgId();
            Client.Answer decision = run.admin().post("/v1/evaluate", "{\"id\":\"m\",\"text\":\"hello\"}");
            assertThat(decision.status()).isEqualTo(200);
            assertThat(decision.json().path("action").asText()).isEqualTo("ALLOW");
            assertThat(run.as("u1").post("/v1/evaluate", "{\"text\":\"hello\"}").status())
                    .isEqualTo(403);
            assertThat(run.anonymous().get("/v1/directory").status()).isEqualTo(401);
            assertThat(run.anonymous().get("/nowhere").status()).isEqualTo(404);
            assertThat(run.admin().get("/v1/evaluate").status()).isEqualTo(405);
        }
        try (RunningService run = RunningService.start(data)) {
            JsonNode orgs = run.admin().get("/v1/directory").json().path("orgs");
            assertThat(orgs).hasSize(2);
            assertThat(run.orgId()).isEqualTo(admin);
            assertThat(run.services().database().verifyAudit().rows()).isEqualTo(2);
        }
    }
}
