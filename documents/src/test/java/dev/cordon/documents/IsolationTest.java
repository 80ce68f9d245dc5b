package dev.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a reader does, the caller gets an answer in time, with what was read before, and the next file is read. */
class IsolationTest {

    private static final Map<String, GapCode> ORDERS = Map.of(
            "loop", GapCode.TIME_LIMIT,
            "memory", GapCode.MEMORY_LIMIT,
            "stack", GapCode.DEPTH_LIMIT,
            "throw", GapCode.UNREADABLE);

    @Test
    void processesThatFailAreReplaced() throws IOException {
        try (FileInspector inspector = FileInspector.isolated(new WorkerOptions(1, 64, 3))) {
            for (Map.Entry<String, GapCode> order : ORDERS.entrySet()) {
                check(inspector, order.getKey(), order.getValue());
            }
            check(inspector, "halt", GapCode.WORKER_FAILED);
            check(inspector, "halt", GapCode.WORKER_FAILED);
        }
    }

    @Test
    void threadsThatHangAreLeftBehind() throws IOException {
        try (FileInspector inspector = FileInspector.inProcess()) {
            check(inspector, "loop", GapCode.TIME_LIMIT);
            check(inspector, "stack", GapCode.DEPTH_LIMIT);
            check(inspector, "throw", GapCode.UNREADABLE);
        }
    }

    private static void check(FileInspector inspector, String order, GapCode expected) throws IOException {
        InspectedFile file = inspect(inspector, "PAR1 " + order);
        assertThat(file.detectedType()).as(order).isEqualTo("PARQUET");
        assertThat(file.gapCodes()).as(order).containsExactly(expected);
        if (!order.equals("halt")) {
            assertThat(file.segments()).as(order).extracting(FileSegment::place).containsExactly("before");
        }
        InspectedFile next = inspect(inspector, "plain text");
        assertThat(next.detectedType()).isEqualTo("TXT");
        assertThat(next.gaps()).isEmpty();
    }

    @Test
    void bothWaysGiveTheSame() throws Exception {
        List<byte[]> files = List.of(
                Ooxml.plantedWord(),
                Ooxml.plantedExcel(),
                Ooxml.plantedPowerPoint(),
                Generated.plantedPdf(),
                Generated.plantedXls(),
                Generated.plantedPpt(),
                Generated.odt(),
                Generated.mail(),
                Generated.rtf(),
                Generated.lockedPdf("x"),
                Zips.of().with("a.txt", "lone \u00E9 \u043F").bytes());
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (FileInspector here = FileInspector.inProcess();
                FileInspector there = FileInspector.isolated(new WorkerOptions(2, 128, 5))) {
            List<Future<String>> answers = new ArrayList<>();
            for (byte[] file : files) {
                answers.add(callers.submit(() -> describe(there, file)));
            }
            for (int i = 0; i < files.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(describe(here, files.get(i)));
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            callers.shutdown();
        }
    }

    private static String describe(FileInspector inspector, byte[] bytes) throws IOException {
        InspectedFile file = inspector.inspect(
                new ByteArrayInputStream(bytes), "a.bin", FileLimits.DEFAULT.withTime(Duration.ofSeconds(60)));
        StringBuilder out = new StringBuilder();
        describe(file, out);
        return out.toString();
    }

    private static void describe(InspectedFile file, StringBuilder out) {
        out.append(file.name())
                .append(file)
                .append(file.classifiers())
                .append(file.macros())
                .append(file.passwordProtected());
        file.segments()
                .forEach(s ->
                        out.append(s.place()).append(s.title()).append(s.text().value()));
        file.entries().forEach(e -> describe(e, out));
    }

    private static InspectedFile inspect(FileInspector inspector, String text) throws IOException {
        return inspector.inspect(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)),
                "a.bin",
                FileLimits.DEFAULT.withTime(Duration.ofSeconds(3)));
    }
}
