package dev.cordon.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.RawClient;
import dev.cordon.service.RunningService;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no HTTP, or comes too slowly, or is larger than it said. */
class ProtocolTest {

    @TempDir
    static Path data;

    private static RunningService run;

    @BeforeAll
    static void start() throws Exception {
        run = RunningService.start(
                data,
                settings ->
                        settings.withHttp(settings.http().withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(1))));
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    @Test
    void nonsenseIsRefusedInJson() throws Exception {
        for (String nonsense : List.of(
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n",
                "POST /v1/evaluate HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /v1/evaluate HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")) {
            RawClient.Answer answer = client().send(nonsense.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 505);
            assertThat(answer.head()).doesNotContainIgnoringCase("jetty");
            if (!answer.body().isEmpty()) {
                assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"");
            }
        }
    }

    @Test
    void chunksAreCounted() throws Exception {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        String request = "POST /v1/tokens HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + run.adminToken()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(70) + "0\r\n\r\n";
        RawClient.Answer answer = client().send(request.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(413);
        String small = "POST /v1/evaluate HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + run.adminToken()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"text\":\r\n7\r\n\"hello\"\r\n1\r\n}\r\n0\r\n\r\n";
        assertThat(client().send(small.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
    }

    @Test
    void slowBodiesHoldNoThread() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            String head = "POST /v1/evaluate HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nAuthorization: Bearer "
                    + run.adminToken() + "\r\n\r\n{";
            for (int i = 0; i < 200; i++) {
                Socket socket = client().open();
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.flush();
                slow.add(socket);
            }
            assertThat(run.admin().post("/v1/evaluate", "{\"text\":\"quick\"}").status())
                    .isEqualTo(200);
            InputStream in = slow.get(0).getInputStream();
            assertThat(RawClient.read(in).status()).isEqualTo(408);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void keepAliveSurvivesAnError() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(run.admin().post("/v1/evaluate", "{oops").status()).isEqualTo(400);
            assertThat(run.admin().post("/v1/evaluate", "{\"text\":\"a\"}").status())
                    .isEqualTo(200);
        }
    }

    private static RawClient client() {
        return new RawClient(run.service().address());
    }
}
