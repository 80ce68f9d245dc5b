package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import dev.cordon.service.store.ViolationRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a feed: every record once, in order, whatever happens meanwhile. */
class ViolationPagesTest {

    private static final String FEED = "/agent/v3/dlp/violations/message?startTime=";

    private RunningService service;
    private Client session;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        service = RunningService.start(data, settings -> settings.withDeadline(null));
        session = service.session();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** What the pages hold, and how large they are. */
    private record Pages(List<Integer> sizes, List<String> ids) {}

    private Pages pages(String query) {
        List<Integer> sizes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = session.get(FEED + query + (next.isEmpty() ? "" : "&next=" + next))
                    .json();
            sizes.add(page.path("violations").size());
            page.path("violations")
                    .forEach(v -> ids.add(v.at("/violation/enforcementEventID").asText()));
            next = page.path("nextOffset").asText("");
            next = page.path("nextOffset").isNull() ? "" : next;
        } while (!next.isEmpty());
        return new Pages(sizes, ids);
    }

    @Test
    void sent120SeenOnceEach() throws Exception {
        CheckSetup.blocking(session, "heron");
        long start = System.currentTimeMillis();
        List<Thread> senders = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread sender = new Thread(() -> {
                for (int i = 0; i < 30; i++) {
                    Form form = new Form().text("message", "<messageML>heron</messageML>");
                    session.send("POST", "/agent/v4/stream/s/message/create", form.type(), form.body());
                }
            });
            sender.start();
            senders.add(sender);
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Pages pages = pages(start + "&limit=50");
        assertThat(pages.sizes).containsExactly(50, 50, 20);
        assertThat(new HashSet<>(pages.ids)).hasSize(120);
        assertThat(pages(start + "").sizes).containsExactly(50, 50, 20);
        assertThat(pages(start + "&limit=500").ids).isEqualTo(pages.ids);
        assertThat(pages(start + "&limit=40").sizes).containsExactly(40, 40, 40);
        System.out.println("120 violations in pages of " + pages.sizes + ", each seen once");
    }

    /** Many of one millisecond: a page may end among them. */
    @Test
    void recordsOfOneMillisecond() {
        List<ViolationRow> rows = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            rows.add(row(i, 5_000 + i / 60));
        }
        assertThat(service.services().violationLog().keepNow(rows, 30_000)).isTrue();
        for (int limit : new int[] {1, 7, 50, 100, 101}) {
            Pages pages = pages("5000&limit=" + limit);
            assertThat(pages.ids).as("limit %d", limit).hasSize(101);
            Set<String> distinct = new HashSet<>(pages.ids);
            assertThat(distinct).hasSize(101);
        }
        assertThat(pages("5000&endTime=5000").ids).hasSize(60);
        assertThat(pages("5001&endTime=5001").ids).hasSize(41);
        assertThat(session.get(FEED + "5002").status()).isEqualTo(204);
    }

    private ViolationRow row(int number, long at) {
        String id = "MESSAGE-AAAA-" + number;
        String body = "{\"violation\":{\"enforcementEventID\":\"" + id + "\",\"entityID\":\"AAAA\",\"createTime\":" + at
                + ",\"lastModified\":0,\"requesterId\":7,\"details\":[{\"status\":\"BLOCK\",\"correlationId\":\"TEXT\"}],"
                + "\"action\":\"BLOCK\",\"outcome\":{\"type\":\"REJECTED_VIOLATION\"},\"version\":\"V3\",\"ignoreDLPwarning\":false},"
                + "\"message\":{\"messageId\":\"AAAA\",\"timestamp\":" + at
                + ",\"attachments\":[],\"user\":{\"userId\":7,\"firstName\":\"A\",\"lastName\":\"B\",\"displayName\":\"A B\"}},"
                + "\"diagnostic\":\"none\"}";
        return new ViolationRow(
                0,
                id,
                "message",
                service.orgId(),
                at,
                null,
                null,
                null,
                null,
                "BLOCK",
                null,
                true,
                null,
                null,
                null,
                body);
    }
}
