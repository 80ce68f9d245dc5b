package dev.cordon.service.flashback;

import static dev.cordon.service.flashback.Flashback.policy;
import static dev.cordon.service.flashback.Flashback.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read, write and delete at which level, over the wire. */
class FlashbackPermissionsTest {

    private static final Map<String, String[]> SCOPES = Map.of(
            "ORG", new String[] {"o1"},
            "WORKSPACE", new String[] {"o1", "w1", null},
            "REPO", new String[] {"o1", "w1", "r1"});

    /** What each may do at organisation, workspace and repo level: R, W, D. */
    private static final Map<String, List<String>> EXPECTED = Map.of(
            "owner", List.of("RWD", "RWD", "RWD"),
            "admin", List.of("RWD", "RWD", "RWD"),
            "spaces", List.of("R", "RWD", "RWD"),
            "billing", List.of("R", "", ""),
            "plain", List.of("R", "", ""),
            "reader", List.of("R", "R", "R"),
            "writer", List.of("R", "RWD", "RWD"),
            "keeper", List.of("R", "RWD", "RWD"));

    @TempDir
    Path data;

    @Test
    @DisplayName("F-8 role by level by operation; whoever may not is told 403 and changes nothing")
    void f08() throws Exception {
        int calls = 0;
        try (RunningService run = RunningService.start(data)) {
            Flashback api = new Flashback(run);
            List<String> levels = List.of("ORG", "WORKSPACE", "REPO");
            for (Map.Entry<String, List<String>> who : EXPECTED.entrySet()) {
                Client client = api.as(who.getKey());
                for (int level = 0; level < levels.size(); level++) {
                    String may = who.getValue().get(level);
                    var body = policy("P", "Do not share IBANs.", "LOW", 0, SCOPES.get(levels.get(level)));
                    String path = "/policy/" + api.create("owner", body);
                    String what = who.getKey() + " at " + levels.get(level);
                    expect(what + " reads", client.get(path), may.contains("R"));
                    expect(what + " updates", client.put(path, "{\"riskType\":\"HIGH\"}"), may.contains("W"));
                    assertThat(api.get("owner", path)
                                    .path("policy")
                                    .path("riskType")
                                    .asText())
                            .isEqualTo(may.contains("W") ? "HIGH" : "LOW");
                    // Whoever may not write hears 403 before anything about the body.
                    if (!may.contains("W")) {
                        refused(client.put(path, "{"), 403, "Insufficient permissions");
                    }
                    expect(what + " creates", client.post("/policy", body), may.contains("W"));
                    expect(what + " deletes", client.delete(path), may.contains("D"));
                    assertThat(api.as("owner").get(path).status()).isEqualTo(may.contains("D") ? 404 : 200);
                    calls += 4;
                }
            }
        }
        System.out.println("policy permissions over the wire: " + calls + " combinations");
        assertThat(calls).isEqualTo(96);
    }

    private static void expect(String what, Client.Answer answer, boolean allowed) {
        assertThat(answer.status()).as(what).isEqualTo(allowed ? 200 : 403);
    }
}
