package dev.cordon.service.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Violations, in feeds. Stateless: the caller brings the transaction. */
public final class ViolationStore {

    /** Where a page begins: behind this record. */
    public record Cursor(long at, long seq) {
        /** The first page from this time on. */
        public static Cursor from(long at) {
            return new Cursor(at, 0);
        }
    }

    /** Keeps records; their numbers are given here, in order. A record whose id is there already is passed over. */
    public void insert(Handle handle, List<ViolationRow> rows) {
        long seq = Database.next(handle, "violation", "seq");
        PreparedBatch batch = handle.prepareBatch("INSERT INTO violation (seq, id, feed, org_id, at, policy_id,"
                + " workspace_id, repo_id, user_id, action, severity, blocked, llm_type, llm_model, host, body)"
                + " VALUES (:number, :id, :feed, :orgId, :at, :policyId, :workspaceId, :repoId, :userId, :action,"
                + " :severity, :blocked, :llmType, :llmModel, :host, :body) ON CONFLICT (id) DO NOTHING");
        for (ViolationRow row : rows) {
            batch.bind("number", seq++).bindMethods(row).add();
        }
        batch.execute();
    }

    /**
     * A page of a feed, oldest first. Costs the same wherever it begins.
     *
     * @param after where the page before ended
     * @param until last millisecond, inclusive
     */
    public List<ViolationRow> page(Handle handle, String orgId, String feed, Cursor after, long until, int limit) {
        return handle.createQuery("SELECT * FROM violation WHERE org_id = :org AND feed = :feed"
                        + " AND (at, seq) > (:at, :seq) AND at <= :until ORDER BY at, seq LIMIT :limit")
                .bind("org", orgId)
                .bind("feed", feed)
                .bind("at", after.at())
                .bind("seq", after.seq())
                .bind("until", until)
                .bind("limit", limit)
                .map((rs, context) -> ViolationRow.of(rs))
                .list();
    }
}
