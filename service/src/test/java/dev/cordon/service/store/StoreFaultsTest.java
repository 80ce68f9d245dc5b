package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.Client;
import dev.cordon.service.RunningService;
import dev.cordon.service.Stored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is full, missing, damaged: the caller is told, nothing is lost, deciding goes on, and it recovers by itself. */
class StoreFaultsTest {

    private static final String FALCON = "{\"text\":\"the falcon\"}";

    @TempDir
    Path data;

    @Test
    void fullInTheMiddleOfAWrite() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            new Stored(run).policy("p", "CORDON", Stored.cordon("p", "BLOCK", "falcon"));
            long rows = run.services().database().verifyAudit().rows();
            String before = run.admin().get("/v1/directory").text();
            limitPages(run, 1);
            String large = "{\"orgs\":[{\"id\":\"o1\",\"name\":\"" + "x".repeat(500_000) + "\"}]}";
            Client.Answer refused = run.admin().put("/v1/directory", large);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("UNAVAILABLE");
            assertThat(run.admin().get("/v1/directory").text()).isEqualTo(before);
            assertThat(run.admin()
                            .post("/v1/evaluate", FALCON)
                            .json()
                            .path("action")
                            .asText())
                    .isEqualTo("BLOCK");
            limitPages(run, 1_000_000);
            assertThat(run.admin().put("/v1/directory", large).status()).isEqualTo(200);
            assertThat(run.services().database().verifyAudit().rows()).isEqualTo(rows + 1);
            assertThat(run.services().database().verifyAudit().sound()).isTrue();
        }
    }

    // Counts for the one connection that writes; SQLite never makes it smaller than the file is.
    private static void limitPages(RunningService run, int pages) {
        run.services()
                .database()
                .write(
                        "test",
                        tx -> tx.handle()
                                .createQuery("PRAGMA max_page_count = " + pages)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void missingAtTheStart() throws Exception {
        prepare();
        Path file = Database.fileIn(data);
        Path away = data.resolve("away.db");
        Files.move(file, away);
        try (RunningService run = RunningService.start(data)) {
            decidesAsBefore(run);
            assertThat(Files.exists(file)).as("an empty database in its place").isFalse();
            Files.move(away, file);
            recovers(run);
        }
    }

    @Test
    void damagedAtTheStart() throws Exception {
        prepare();
        Path file = Database.fileIn(data);
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "this is no database ".repeat(500));
        try (RunningService run = RunningService.start(data)) {
            decidesAsBefore(run);
            Files.write(file, good);
            recovers(run);
        }
    }

    @Test
    void nothingIsKnownAtAll() throws Exception {
        prepare();
        Files.delete(Database.fileIn(data));
        try (var files = Files.list(data.resolve("last-good"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("falcon", "fulcan"));
            }
        }
        try (RunningService run = RunningService.start(data)) {
            assertThat(run.anonymous().get("/ready").status()).isEqualTo(503);
            assertThat(run.anonymous().get("/health").json().path("status").asText())
                    .isEqualTo("down");
            Client.Answer answer = run.admin().post("/v1/evaluate", FALCON);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).doesNotContain("ALLOW");
        }
    }

    @Test
    void aPolicyThatIsWrongChangesNothing() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            Stored stored = new Stored(run);
            stored.policy("p", "CORDON", Stored.cordon("p", "BLOCK", "falcon"));
            long rows = run.services().database().verifyAudit().rows();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> stored.update("p", "cordon: 1\npolicies: [{id: p}]")))
                    .isInstanceOfSatisfying(
                            dev.cordon.service.http.Fault.class,
                            e -> assertThat(e.code()).isEqualTo("INVALID_POLICIES"));
            StringBuilder terms = new StringBuilder();
            for (int i = 1; i <= 10_000; i++) {
                terms.append(i == 7_777 ? "(unclosed" : "code-" + i + "-[0-9]{3}")
                        .append('\n');
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> stored.dictionary("d", "Regex", terms.toString())))
                    .isInstanceOfSatisfying(
                            dev.cordon.service.http.Fault.class,
                            e -> assertThat(e.details())
                                    .hasSize(1)
                                    .first()
                                    .asString()
                                    .contains(":7777"));
            assertThat(run.services().database().verifyAudit().rows()).isEqualTo(rows);
            assertThat(run.admin()
                            .post("/v1/evaluate", FALCON)
                            .json()
                            .path("action")
                            .asText())
                    .isEqualTo("BLOCK");
        }
    }

    private void prepare() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            run.directory("{'orgs':[{'id':'o1','users':[{'id':'u1','roles':['evaluator']}]}]}");
            new Stored(run).policy("p", "CORDON", Stored.cordon("p", "BLOCK", "falcon"));
        }
    }

    private static void decidesAsBefore(RunningService run) {
        assertThat(run.admin()
                        .post("/v1/evaluate", FALCON)
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("BLOCK");
        assertThat(run.anonymous().get("/ready").status()).isEqualTo(200);
        assertThat(run.anonymous().get("/health").json().path("status").asText())
                .isEqualTo("degraded");
        assertThat(run.anonymous().get("/health").json().path("stale").asBoolean())
                .isTrue();
        assertThat(run.admin().put("/v1/directory", "{\"orgs\":[]}").status()).isEqualTo(503);
        assertThat(run.admin().get("/v1/directory").text()).as("the directory").contains("\"u1\"");
    }

    private static void recovers(RunningService run) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!run.anonymous().get("/health").json().path("status").asText().equals("ok")
                && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(run.anonymous().get("/health").json().path("status").asText())
                .isEqualTo("ok");
        assertThat(run.admin().put("/v1/directory", "{\"orgs\":[]}").status()).isEqualTo(200);
        assertThat(run.services().database().verifyAudit().sound()).isTrue();
        assertThat(new String(run.admin().post("/v1/evaluate", FALCON).body(), StandardCharsets.UTF_8))
                .contains("BLOCK");
    }
}
