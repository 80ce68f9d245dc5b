package dev.cordon.service.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Json;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The trail of all changes. Each row holds the hash of the one before and a hash over itself and that, so that a row that was
 * altered, removed or put in between breaks the chain where it stands. Thread-safe.
 */
public final class AuditTrail {

    /** What stands before the first row. */
    static final String ORIGIN = "0".repeat(64);

    AuditTrail() {}

    /**
     * Whether the trail is whole, and where not.
     *
     * @param rows rows that are sound, from the first on
     * @param head hash of the last of them
     * @param broken number of the first row that is not; null when all are
     * @param reason what is wrong, with that row or with a stored version that the trail does not know; empty when all is sound
     */
    public record Verdict(long rows, String head, @Nullable Long broken, String reason) {

        public boolean sound() {
            return reason.isEmpty();
        }
    }

    void append(Handle handle, long at, String actor, String orgId, String action, String subject, ObjectNode detail) {
        Row last = handle.createQuery("SELECT * FROM audit ORDER BY seq DESC LIMIT 1")
                .map((rs, context) -> Row.of(rs))
                .findOne()
                .orElse(null);
        long seq = last == null ? 1 : last.seq() + 1;
        String before = last == null ? ORIGIN : last.hash();
        Row row = new Row(seq, at, actor, orgId, action, subject, Json.write(detail), before, "").sealed();
        handle.createUpdate("INSERT INTO audit (seq, at, actor, org_id, action, subject, detail, prev_hash, hash)"
                        + " VALUES (:seq, :at, :actor, :orgId, :action, :subject, :detail, :prevHash, :hash)")
                .bindMethods(row)
                .execute();
    }

    /** Walks the whole chain. */
    public static Verdict verify(Handle handle) {
        Walk walk = new Walk();
        try (var rows = handle.createQuery("SELECT * FROM audit ORDER BY seq")
                .setFetchSize(1_000)
                .map((rs, context) -> Row.of(rs))
                .iterator()) {
            while (rows.hasNext() && walk.reason.isEmpty()) {
                walk.step(rows.next());
            }
        }
        if (walk.reason.isEmpty()) {
            String unexplained = VersionCheck.unexplained(handle, walk.told);
            return new Verdict(walk.rows, walk.head, null, unexplained);
        }
        return new Verdict(walk.rows, walk.head, walk.rows + 1, walk.reason);
    }

    private static final class Walk {
        long rows;
        String head = ORIGIN;
        String reason = "";
        final Set<String> told = new HashSet<>();

        void step(Row row) {
            if (row.seq() != rows + 1) {
                reason = "the row is missing; the next that is there has the number " + row.seq();
            } else if (!row.prevHash().equals(head)) {
                reason = "it does not follow the row before: one of the two was exchanged";
            } else if (!row.sealed().hash().equals(row.hash())) {
                reason = "its content is not what was written";
            } else {
                rows++;
                head = row.hash();
                told.add(VersionCheck.key(row));
            }
        }
    }

    /** One row of the trail. */
    public record Row(
            long seq,
            long at,
            String actor,
            String orgId,
            String action,
            String subject,
            String detail,
            String prevHash,
            String hash) {

        static Row of(java.sql.ResultSet rs) throws java.sql.SQLException {
            return new Row(
                    rs.getLong("seq"),
                    rs.getLong("at"),
                    rs.getString("actor"),
                    rs.getString("org_id"),
                    rs.getString("action"),
                    rs.getString("subject"),
                    rs.getString("detail"),
                    rs.getString("prev_hash"),
                    rs.getString("hash"));
        }

        // Lengths in front: no two rows have the same form, whatever is in their fields.
        Row sealed() {
            StringBuilder form = new StringBuilder("cordon.audit/1");
            for (String field :
                    new String[] {Long.toString(seq), Long.toString(at), actor, orgId, action, subject, detail, prevHash
                    }) {
                form.append('\n').append(field.length()).append(':').append(field);
            }
            return new Row(seq, at, actor, orgId, action, subject, detail, prevHash, Digests.sha256(form.toString()));
        }
    }
}
