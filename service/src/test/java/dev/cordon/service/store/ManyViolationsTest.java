package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed is read page by page, each record once, by an index whatever its length. {@code -Dcordon.violations=1000000} prints what a page
 * of a million records costs.
 */
class ManyViolationsTest {

    private static final int RECORDS = Integer.getInteger("cordon.violations", 5_000);
    private static final int TOGETHER = 5_000;

    @TempDir
    Path data;

    private final ViolationStore store = new ViolationStore();

    @Test
    void pagesByKey() {
        try (Database database = Database.create(data, Clock.systemUTC())) {
            for (int from = 0; from < RECORDS; from += TOGETHER) {
                List<ViolationRow> rows = new ArrayList<>();
                for (int i = from; i < Math.min(RECORDS, from + TOGETHER); i++) {
                    rows.add(row(i));
                }
                database.write("test", tx -> {
                    store.insert(tx.handle(), rows);
                    return 0;
                });
            }
            walk(database);
            List<String> plan = database.read(handle -> handle.createQuery("EXPLAIN QUERY PLAN SELECT * FROM violation"
                            + " WHERE org_id = 'o' AND feed = 'message' AND (at, seq) > (5, 5) AND at <= 9"
                            + " ORDER BY at, seq LIMIT 50")
                    .map((rs, context) -> rs.getString("detail"))
                    .list());
            assertThat(plan).hasSize(1);
            assertThat(plan.get(0))
                    .contains("violation_by_time")
                    .contains("(at,seq)>(?,?)")
                    .doesNotContain("TEMP");
        }
    }

    private void walk(Database database) {
        Set<String> seen = new HashSet<>();
        List<Long> nanos = new ArrayList<>();
        ViolationStore.Cursor cursor = ViolationStore.Cursor.from(0);
        while (true) {
            ViolationStore.Cursor after = cursor;
            long began = System.nanoTime();
            List<ViolationRow> page =
                    database.read(handle -> store.page(handle, "o", "message", after, Long.MAX_VALUE, 500));
            nanos.add(System.nanoTime() - began);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> assertThat(seen.add(row.id())).isTrue());
            ViolationRow last = page.get(page.size() - 1);
            cursor = new ViolationStore.Cursor(last.at(), last.seq());
        }
        assertThat(seen).hasSize((RECORDS + 1) / 2);
        int pages = nanos.size();
        nanos.sort(null);
        System.out.println("violations: " + RECORDS + ", pages of 500: " + pages + ", a page in ms: median "
                + nanos.get(pages / 2) / 1e6 + ", 99 of 100 within " + nanos.get(pages * 99 / 100) / 1e6);
    }

    // Half of them of this organisation; many at the same time.
    private static ViolationRow row(int i) {
        return new ViolationRow(
                0,
                "v" + i,
                "message",
                i % 2 == 0 ? "o" : "p",
                i / 100,
                null,
                null,
                null,
                null,
                "BLOCK",
                "HIGH",
                true,
                null,
                null,
                null,
                "{\"details\":[\"" + "x".repeat(200) + "\"]}");
    }
}
