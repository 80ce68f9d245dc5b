package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is large, slow, or at the same time: refused whole or done whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final String POLICIES = "/agent/v3/dlp/policies";
    private static final int LINES = 10_000;

    private RunningService service;
    private Client session;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        service = RunningService.start(data, settings -> settings.withDeadline(null));
        session = service.session();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void oneBadExpressionAmongTenThousand() throws Exception {
        String id = CheckSetup.dictionary(session, "expressions", "Regex", "order-[0-9]{7}\n");
        String policy = session.post(POLICIES, CheckSetup.request("expressions", id))
                .json()
                .at("/data/policyId")
                .asText();
        session.send("POST", POLICIES + "/" + policy + "/enable", "application/json", new byte[0]);
        StringBuilder terms = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            terms.append(line == 7_777 ? "broken(" : "item-" + line + "-[0-9]{3}")
                    .append('\n');
        }
        Client.Answer refused = CheckSetup.upload(session, id, terms.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asInt()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).startsWith("line 7777, column");
        assertThat(refused.json().path("message").asText().lines()).hasSize(1);
        assertThat(session.get("/agent/v1/dlp/dictionaries/" + id)
                        .json()
                        .at("/data/dictRef/version")
                        .asText())
                .isEqualTo("1.1");
        assertThat(session.get(POLICIES + "/" + policy)
                        .json()
                        .at("/data/version")
                        .asText())
                .isEqualTo("3.0");
        assertThat(CheckSetup.send(session, "order-1234567")).isEqualTo(451);

        Client.Answer accepted = CheckSetup.upload(session, id, terms.toString().replace("broken(", "mended"));
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(200);
        assertThat(accepted.json().at("/data/dictRef/version").asText()).isEqualTo("1.2");
        // Ten thousand expressions may take longer to compile than an author is kept waiting.
        for (int i = 0; i < 600 && CheckSetup.send(session, "order-1234567") != 200; i++) {
            Thread.sleep(100);
        }
        assertThat(CheckSetup.send(session, "order-1234567")).isEqualTo(200);
        assertThat(CheckSetup.send(session, "item-10000-123")).isEqualTo(451);
        session.send("POST", POLICIES + "/" + policy + "/disable", "application/json", new byte[0]);
    }

    @Test
    void bodiesBeyondTheLimit() throws Exception {
        byte[] large = ("{\"name\":\"" + "x".repeat(9 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        String head = "POST " + POLICIES + " HTTP/1.1\r\nHost: localhost\r\nsessionToken: " + token()
                + "\r\nContent-Type: application/json\r\n";
        String declared = raw(head + "Content-Length: " + large.length + "\r\n\r\n", new byte[0]);
        assertThat(declared).startsWith("HTTP/1.1 400").contains("{\"code\":400,\"message\":\"body: ");
        String deep = "[".repeat(100_000);
        Client.Answer nested = session.post(POLICIES, "{\"name\":\"n\",\"scopes\":" + deep);
        assertThat(nested.status()).isEqualTo(400);
        assertThat(nested.json().path("code").asInt()).isEqualTo(400);
    }

    /** What could not be examined stops the message as its policy would, and is recorded so. */
    @Test
    void messagesLongerThanWhatIsExamined() {
        String policy = CheckSetup.blocking(session, "dotterel");
        long start = System.currentTimeMillis();
        Form form = new Form().text("message", "<messageML>" + "calm ".repeat(250_000) + "</messageML>");
        Client.Answer answer = session.send("POST", "/agent/v4/stream/s/message/create", form.type(), form.body());
        assertThat(answer.status()).isEqualTo(451);
        assertThat(answer.json().at("/details/policies").toString())
                .isEqualTo("[{\"id\":\"" + policy + "\",\"name\":\"dotterel\",\"action\":\"BLOCK\"}]");
        JsonNode record = session.get("/agent/v3/dlp/violations/message?startTime=" + start)
                .json()
                .at("/violations/0/violation");
        assertThat(record.path("action").asText()).isEqualTo("BLOCK");
        assertThat(record.at(
                                "/details/0/policyResults/0/ruleResults/0/complianceDetail/detail/ruleDescriptor/ruleDescription")
                        .asText())
                .contains("TEXT_TOO_LONG");
        session.send("POST", POLICIES + "/" + policy + "/disable", "application/json", new byte[0]);
    }

    /** As the vendor's client sends bodies. */
    @Test
    void chunkedBodies() throws Exception {
        String body = "{\"name\":\"chunked\",\"type\":\"Word\"}";
        StringBuilder chunks = new StringBuilder();
        for (char c : body.toCharArray()) {
            chunks.append("1\r\n").append(c).append("\r\n");
        }
        String head =
                "POST /agent/v1/dlp/dictionaries HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSESSIONTOKEN: "
                        + token() + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String answer = raw(head + chunks + "0\r\n\r\n", new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"name\":\"chunked\"");
    }

    @Test
    void pathsThatAreNone() throws Exception {
        for (String path : List.of("/%zz", "/..", "/%2e%2e/x", "//", "/a/../b", "/%00", "/%c0%ae")) {
            String answer = raw(
                    "GET " + POLICIES + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nsessionToken: "
                            + token() + "\r\n\r\n",
                    new byte[0]);
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*\"(code|error)\":.*");
        }
    }

    private String token() {
        return service.tokens(service.services()
                        .directory()
                        .get()
                        .org(service.orgId())
                        .users()
                        .get(0)
                        .id())
                .path("sessionToken")
                .asText();
    }

    private String raw(String head, byte[] body) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", service.service().address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Updates at the same time: each accepted one is a version of its own, and none is lost. */
    @Test
    void updatesAtTheSameTime() throws Exception {
        String dictionary = CheckSetup.dictionary(session, "contended", "Word", "plover");
        String policy = session.post(POLICIES, CheckSetup.request("contended", dictionary))
                .json()
                .at("/data/policyId")
                .asText();
        ConcurrentLinkedQueue<String> versions = new ConcurrentLinkedQueue<>();
        List<Thread> authors = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int author = t;
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 5; i++) {
                    JsonNode made = session.post(
                                    POLICIES + "/" + policy + "/update",
                                    CheckSetup.request("by " + author + " " + i, dictionary))
                            .json();
                    versions.add(made.at("/data/version").asText());
                }
            });
            thread.start();
            authors.add(thread);
        }
        for (Thread author : authors) {
            author.join();
        }
        Set<String> wanted = new HashSet<>();
        for (int i = 1; i <= 20; i++) {
            wanted.add("3." + i);
        }
        assertThat(versions).hasSize(20);
        assertThat(new HashSet<>(versions)).isEqualTo(wanted);
        for (String version : wanted) {
            assertThat(session.get(POLICIES + "/" + policy + "?policyVersion=" + version)
                            .json()
                            .at("/data/version")
                            .asText())
                    .isEqualTo(version);
        }
        assertThat(service.services().database().verifyAudit().rows()).isGreaterThan(20);
    }
}
