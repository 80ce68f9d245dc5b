package dev.cordon.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.http.Access;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Load on loopback: {@code POST /v1/evaluate} of a 300-byte message beside an empty handler of the same server, in turns, while a
 * policy is updated every 100 ms. Run by {@code service/load/run}; {@code -Dcordon.load.seconds} of measuring for each of the two.
 */
class LoadRun {

    private static final int SECONDS = Integer.getInteger("cordon.load.seconds", 10);
    private static final int CONNECTIONS = Integer.getInteger("cordon.load.connections", 4);
    private static final int TURN_SECONDS = 5;
    private static final byte[] EMPTY = {};

    @TempDir
    Path data;

    private final AtomicInteger updates = new AtomicInteger();

    @Test
    void evaluateBesideAnEmptyHandler() throws Exception {
        ServiceSettings settings = ServiceSettings.of(data, 0);
        try (CordonService service = CordonService.start(
                settings,
                routes -> routes.add(new Route(
                        "POST",
                        "/empty",
                        Access.OPEN,
                        1 << 20,
                        java.util.Set.of(),
                        exchange -> Reply.of(200, "application/json", EMPTY))))) {
            RunningService run = RunningService.around(data, service);
            prepare(run);
            AtomicBoolean stop = new AtomicBoolean();
            Thread updating = new Thread(() -> update(run, stop));
            updating.start();
            LoadGenerator generator = new LoadGenerator(service.address(), CONNECTIONS);
            LoadGenerator.Request evaluate =
                    LoadGenerator.post(service.address(), "/v1/evaluate", run.adminToken(), message(""));
            LoadGenerator.Request marked = LoadGenerator.post(
                    service.address(), "/v1/evaluate", run.adminToken(), message("marker-one marker-two"));
            LoadGenerator.Request empty =
                    LoadGenerator.post(service.address(), "/empty", run.adminToken(), message(""));
            generator.run(empty, empty, Duration.ofSeconds(3));
            generator.run(evaluate, marked, Duration.ofSeconds(5));
            LoadGenerator.Result decided = new LoadGenerator.Result();
            LoadGenerator.Result nothing = new LoadGenerator.Result();
            for (int done = 0; done < SECONDS; done += TURN_SECONDS) {
                nothing.add(generator.run(empty, empty, Duration.ofSeconds(TURN_SECONDS)));
                decided.add(generator.run(evaluate, marked, Duration.ofSeconds(TURN_SECONDS)));
            }
            stop.set(true);
            updating.join();
            report(nothing, decided);
        }
    }

    private void report(LoadGenerator.Result nothing, LoadGenerator.Result decided) {
        double ratio = decided.perSecond() / nothing.perSecond();
        System.out.println("empty handler: " + nothing);
        System.out.println("/v1/evaluate:  " + decided);
        System.out.println(String.format(
                Locale.ROOT,
                "ratio of requests/s: %.2f (at least 0.80), of p99: %.2f (at most 2), policy updates: %d, revisions seen: %d,"
                        + " decisions that mix revisions: %d, errors: %d",
                ratio,
                (double) decided.percentile(0.99) / nothing.percentile(0.99),
                updates.get(),
                decided.revisions(),
                decided.mixed(),
                decided.errors() + nothing.errors()));
        assertThat(decided.errors() + nothing.errors()).isZero();
        assertThat(decided.mixed()).isZero();
        assertThat(decided.revisions()).isGreaterThan(1);
    }

    private static void prepare(RunningService run) {
        Stored stored = new Stored(run);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            words.append("project-").append(Integer.toString(i * 7919, 36)).append('\n');
        }
        stored.dictionary("words", "Word", words.toString());
        stored.policy("names", "SYMPHONY_V3", Stored.symphony("names", "Block", "words"));
        stored.policy("marks", "CORDON", marks(0));
    }

    /** Two rules of one policy, both of which say which state of it they are of: a decision that has two of them is mixed. */
    private static String marks(int number) {
        return """
                cordon: 1
                policies:
                  - id: marks
                    name: marks
                    mode: shadow
                    rules:
                      - {id: a, action: LOG, dictionaries: [m-a], userMessage: "%d"}
                      - {id: b, action: LOG, dictionaries: [m-b], userMessage: "%d"}
                dictionaries:
                  - {id: m-a, version: "1.0", type: Word, terms: [marker-one]}
                  - {id: m-b, version: "1.0", type: Word, terms: [marker-two]}
                """.formatted(number, number);
    }

    private void update(RunningService run, AtomicBoolean stop) {
        Stored stored = new Stored(run);
        long next = System.nanoTime();
        while (!stop.get()) {
            stored.update("marks", marks(updates.incrementAndGet()));
            next += 100_000_000L;
            long wait = next - System.nanoTime();
            try {
                Thread.sleep(Math.max(0, wait / 1_000_000));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** 300 bytes of JSON. */
    private static byte[] message(String marks) {
        String head = "{\"id\":\"m\",\"kind\":\"message\",\"scope\":\"EXTERNAL\",\"text\":\"" + marks;
        String text = " the quarterly figures of the northern region are attached, please look at them before noon;"
                .repeat(4);
        return (head + text.substring(0, 298 - head.length()) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
