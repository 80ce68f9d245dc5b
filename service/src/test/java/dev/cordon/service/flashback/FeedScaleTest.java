package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.model.Severity;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.ViolationRow;
import dev.cordon.service.store.ViolationStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed of many records: every page is right, wherever it lies, and each record is seen once. {@code -Dcordon.violations=1000000}
 * prints what a page of a million records costs.
 */
class FeedScaleTest {

    private static final int RECORDS = Integer.getInteger("cordon.violations", 6_000);
    private static final int TOGETHER = 10_000;
    private static final FeedQuery ALL = query(Set.of(), 0, 100);

    @TempDir
    Path data;

    private final ViolationStore rows = new ViolationStore();

    private static FeedQuery query(Set<Severity> severities, int skip, int take) {
        return new FeedQuery(null, null, null, null, null, Set.of(), Set.of(), Set.of(), severities, null, skip, take);
    }

    private static FeedQuery at(FeedQuery question, int skip, int take) {
        return query(question.severities(), skip, take);
    }

    /** @param i also its place in time */
    private static ViolationRow row(String id, long i) {
        String severity = i % 3 == 0 ? "LOW" : "HIGH";
        return new ViolationRow(
                0,
                id,
                Records.VIOLATIONS,
                "o1",
                i / 4,
                "p" + i % 7,
                "w" + i % 5,
                null,
                "u",
                "BLOCK",
                severity,
                true,
                "OPENAI",
                "m",
                "h",
                "{\"id\":\"" + id + "\",\"more\":\"" + "x".repeat(300) + "\"}");
    }

    private void fill(Database database, int from, int to) {
        for (int start = from; start < to; start += TOGETHER) {
            List<ViolationRow> batch = new ArrayList<>();
            for (int i = start; i < Math.min(to, start + TOGETHER); i++) {
                batch.add(row(Integer.toString(i), i));
            }
            insert(database, batch);
        }
    }

    private void insert(Database database, List<ViolationRow> batch) {
        database.write("test", tx -> {
            rows.insert(tx.handle(), batch);
            return 0;
        });
    }

    private static int id(String record) {
        try {
            return new ObjectMapper().readTree(record).path("id").asInt();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anyPageIsRight() {
        Random random = new Random(7);
        try (Database database = Database.create(data, Clock.systemUTC())) {
            fill(database, 0, RECORDS);
            FeedStore store = new FeedStore(database);
            List<Long> costs = new ArrayList<>();
            long began = System.nanoTime();
            store.page("o1", Records.VIOLATIONS, ALL, null);
            long first = System.nanoTime() - began;
            int pages = 0;
            for (int i = 0; i < 200; i++) {
                int skip = i == 0 ? RECORDS - 1 : random.nextInt(RECORDS);
                int take = 1 + random.nextInt(100);
                began = System.nanoTime();
                FeedStore.Page page = store.page("o1", Records.VIOLATIONS, at(ALL, skip, take), null);
                if (i >= 50) {
                    costs.add(System.nanoTime() - began);
                }
                assertThat(page.total()).isEqualTo(RECORDS);
                List<Integer> ids =
                        page.records().stream().map(FeedScaleTest::id).toList();
                assertThat(ids).hasSize(Math.min(take, RECORDS - skip));
                for (int j = 0; j < ids.size(); j++) {
                    assertThat(ids.get(j)).isEqualTo(RECORDS - 1 - skip - j);
                }
                pages++;
            }
            Collections.sort(costs);
            System.out.printf(
                    "feed of %,d records: %d pages anywhere, after the first 50: median %.1f ms, 99th %.1f ms, slowest %.1f ms;"
                            + " the very first page %.1f ms%n",
                    RECORDS,
                    pages,
                    costs.get(costs.size() / 2) / 1e6,
                    costs.get(costs.size() * 99 / 100) / 1e6,
                    costs.get(costs.size() - 1) / 1e6,
                    first / 1e6);
        }
    }

    @Test
    void eachRecordIsSeenOnceUnderEveryFilter() {
        try (Database database = Database.create(data, Clock.systemUTC())) {
            int records = Math.min(RECORDS, 6_000);
            fill(database, 0, records);
            FeedStore store = new FeedStore(database);
            for (Set<Severity> severities : List.of(Set.<Severity>of(), Set.of(Severity.LOW))) {
                Set<Integer> seen = new HashSet<>();
                FeedStore.Page page;
                int skip = 0;
                do {
                    page = store.page("o1", Records.VIOLATIONS, query(severities, skip, 100), Set.of("w1", "w3"));
                    page.records()
                            .forEach(record -> assertThat(seen.add(id(record))).isTrue());
                    skip += 100;
                } while (!page.records().isEmpty());
                long expected = 0;
                for (int i = 0; i < records; i++) {
                    expected += (i % 5 == 1 || i % 5 == 3) && (severities.isEmpty() || i % 3 == 0) ? 1 : 0;
                }
                assertThat(seen).hasSize((int) expected);
                assertThat(page.total()).isEqualTo(expected);
            }
            assertThat(store.page("o2", Records.VIOLATIONS, ALL, null).total()).isZero();
            assertThat(store.page("o1", Records.VIOLATIONS, ALL, Set.of()).total())
                    .isZero();
        }
    }

    @Test
    void recordsThatComeLateAreFoundInTheirPlace() {
        Random random = new Random(11);
        try (Database database = Database.create(data, Clock.systemUTC())) {
            int records = 3_000;
            fill(database, 0, records);
            FeedStore store = new FeedStore(database);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                times.add((long) i / 4);
            }
            for (int round = 0; round < 40; round++) {
                List<ViolationRow> late = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    long place = random.nextInt(records + 200);
                    late.add(row("9" + round + "0" + i + "0", place));
                    times.add(place / 4);
                }
                insert(database, late);
                FeedStore.Page page = store.page("o1", Records.VIOLATIONS, ALL, null);
                assertThat(page.total()).isEqualTo(times.size());
                Collections.sort(times);
                List<String> all = new ArrayList<>();
                for (int skip = 0; skip < times.size(); skip += 100) {
                    all.addAll(store.page("o1", Records.VIOLATIONS, at(ALL, skip, 100), null)
                            .records());
                }
                assertThat(new HashSet<>(all)).hasSize(times.size());
            }
            System.out.println("late records: " + (times.size() - records) + " in 40 rounds");
        }
    }
}
