package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import dev.cordon.service.auth.TokenMint;
import dev.cordon.service.directory.Directory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The black-box checks of the Symphony API, from {@code symphony/*.yaml}: one service, and an organisation of its own for each check.
 * Every answer is held against the served OpenAPI document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SymphonyChecksTest {

    private static final List<String> FILES = List.of("checks.yaml", "bad-input.yaml");

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();
    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        service = RunningService.start(data, settings -> settings.withDeadline(null));
        StringBuilder orgs = new StringBuilder();
        for (String file : FILES) {
            for (CheckFile.Check check : CheckFile.read(file)) {
                orgs.append(orgs.length() == 0 ? "" : ",").append(org(check.id(), orgs.length() + 1));
            }
        }
        service.directory("{'orgs':[" + orgs + "]}");
    }

    private static String org(String id, int number) {
        String managers = "'symphonyRoles':['EF_POLICY_MANAGEMENT'],'orgRole':'OWNER'";
        return "{'id':'" + id + "','name':'" + id + "','workspaces':[],'users':["
                + "{'id':'" + id + "-manager','name':'Ada','lastName':'M','symphonyUserId':" + (1_000_000L + number)
                + "," + managers
                + "},{'id':'" + id + "-member','name':'Ben','symphonyUserId':" + (5_000_000L + number)
                + ",'orgRole':'USER'}]}";
    }

    @AfterAll
    void stop() {
        service.close();
        System.out.println("symphony: " + ran + " checks, " + requests + " requests, of which "
                + OfficialDocument.INSTANCE.checked() + " answers were held against the vendor's document too");
    }

    @TestFactory
    List<DynamicTest> checks() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            for (CheckFile.Check check : CheckFile.read(file)) {
                tests.add(DynamicTest.dynamicTest(check.id() + " " + check.what(), () -> run(check)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private void run(CheckFile.Check check) throws Exception {
        CheckRun run = new CheckRun(clients(check.id()), service.as(check.id() + "-manager"));
        run.run(check.steps());
        requests.addAndGet(run.requests());
        ran.incrementAndGet();
    }

    private Map<String, Client> clients(String org) throws Exception {
        JsonNode manager = service.tokens(org + "-manager");
        JsonNode member = service.tokens(org + "-member");
        String session = manager.path("sessionToken").asText();
        String key = manager.path("keyManagerToken").asText();
        Client none = service.anonymous();
        Map<String, Client> clients = new HashMap<>();
        clients.put("manager", none.session(session, key));
        clients.put("member", service.sessionOf(org + "-member"));
        clients.put("stranger", service.session());
        clients.put("none", none);
        clients.put("session-alone", none.with("sessionToken", session));
        clients.put(
                "mixed", none.session(session, member.path("keyManagerToken").asText()));
        clients.put("bearer-as-session", none.session(manager.path("token").asText(), key));
        clients.put("unsigned", none.session(unsigned(session), key));
        clients.put("expired", none.with("sessionToken", expired(org + "-manager")));
        return clients;
    }

    /** The same claims under {@code alg: none}. */
    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"cordon-session+jwt\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }

    /** Of the service's own mint, valid until a minute ago. */
    private String expired(String userId) {
        Directory.Member member = service.services().directory().get().member(userId);
        return service.services()
                .mint()
                .mint(TokenMint.Use.SESSION, member.user(), member.org().id(), Duration.ofMinutes(-1));
    }
}
