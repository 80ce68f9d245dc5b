package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.service.http.Json;
import java.nio.file.Path;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail: together with the change, whole, and telling where it is not. */
class AuditTrailTest {

    @TempDir
    Path data;

    @Test
    void tellsWhereItIsBroken() {
        try (Database database = filled()) {
            assertThat(database.verifyAudit().rows()).isEqualTo(10);
            assertThat(database.verifyAudit().sound()).isTrue();
        }
        String[][] tampering = {
            {"UPDATE audit SET actor = 'mallory' WHERE seq = 4", "4"},
            {"UPDATE audit SET detail = '{}' WHERE seq = 7", "7"},
            {"UPDATE audit SET at = at + 1 WHERE seq = 1", "1"},
            {"UPDATE audit SET hash = prev_hash WHERE seq = 10", "10"},
            {"DELETE FROM audit WHERE seq = 5", "5"},
            {"UPDATE audit SET seq = 11 WHERE seq = 10", "10"},
            {"UPDATE audit SET prev_hash = hash WHERE seq = 2", "2"},
        };
        for (String[] one : tampering) {
            Jdbi.create("jdbc:sqlite:" + Database.fileIn(data)).useHandle(handle -> {
                handle.execute("CREATE TABLE safe AS SELECT * FROM audit");
                handle.execute(one[0]);
            });
            try (Database database = Database.existing(data, Clock.systemUTC())) {
                AuditTrail.Verdict verdict = database.verifyAudit();
                assertThat(verdict.sound()).as(one[0]).isFalse();
                assertThat(verdict.broken()).as(one[0]).isEqualTo(Long.parseLong(one[1]));
            }
            Jdbi.create("jdbc:sqlite:" + Database.fileIn(data)).useHandle(handle -> {
                handle.execute("DELETE FROM audit");
                handle.execute("INSERT INTO audit SELECT * FROM safe");
                handle.execute("DROP TABLE safe");
            });
        }
        System.out.println("tampering found: " + tampering.length);
    }

    @Test
    void aChangeAndItsRowAreOne() {
        try (Database database = filled()) {
            assertThatThrownBy(() -> database.write("u", tx -> {
                        tx.audit("o", "x.y", "s", Json.object());
                        throw new IllegalStateException("late");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(database.verifyAudit().rows()).isEqualTo(10);
        }
    }

    @Test
    void aVersionThatNobodyToldOfIsFound() {
        try (Database database = filled()) {
            database.write(
                    "u",
                    tx -> tx.handle()
                            .execute(
                                    "INSERT INTO policy_version (policy_id, revision, version, active, deleted, document, sha256,"
                                            + " at, actor) VALUES ('p', 1, '3.0', 1, 0, '{}', '', 0, 'mallory')"));
            AuditTrail.Verdict verdict = database.verifyAudit();
            assertThat(verdict.sound()).isFalse();
            assertThat(verdict.reason()).contains("revision 1 of policy p");
        }
    }

    private Database filled() {
        Database database = Database.create(data, Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            int number = i;
            database.write("u" + i, tx -> {
                tx.audit("o", "thing.change", "s" + number, Json.object().put("number", number));
                return number;
            });
        }
        return database;
    }
}
