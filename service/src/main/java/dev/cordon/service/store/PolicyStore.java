package dev.cordon.service.store;

import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Json;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Policies and everything they ever were. Stateless: the caller brings the transaction. */
public final class PolicyStore {

    private static final String COLUMNS = "policy_id, dialect, org_id, workspace_id, repo_id, name, name_key, version,"
            + " revision, active, deleted, document, created_at, created_by, updated_at, updated_by, disabled_at";
    private static final String VALUES =
            ":policyId, :dialect, :orgId, :workspaceId, :repoId, :name, :nameKey, :version,"
                    + " :revision, :active, :deleted, :document, :createdAt, :createdBy, :updatedAt, :updatedBy, :disabledAt";

    /** The state of a policy at one time. */
    public record Version(
            String policyId,
            long revision,
            String version,
            boolean active,
            boolean deleted,
            String document,
            long at,
            String actor) {}

    /**
     * Stores a new policy: its row, its first version, its audit row; what the organisation enforces is touched.
     *
     * @param action for the audit trail, such as {@code policy.create}
     */
    public void insert(Tx tx, PolicyRow row, String action) {
        tx.handle()
                .createUpdate("INSERT INTO policy (" + COLUMNS + ") VALUES (" + VALUES + ")")
                .bindMethods(row)
                .execute();
        keep(tx, row, action);
    }

    /** Stores the next state of a policy; its revision is one more than that of the row before. */
    public void update(Tx tx, PolicyRow row, String action) {
        int changed = tx.handle()
                .createUpdate("UPDATE policy SET workspace_id = :workspaceId, repo_id = :repoId, name = :name,"
                        + " name_key = :nameKey, version = :version, revision = :revision, active = :active,"
                        + " deleted = :deleted, document = :document, updated_at = :updatedAt,"
                        + " updated_by = :updatedBy, disabled_at = :disabledAt"
                        + " WHERE policy_id = :policyId AND revision = :revision - 1")
                .bindMethods(row)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("a policy was written from a state that is not the last");
        }
        keep(tx, row, action);
    }

    private static void keep(Tx tx, PolicyRow row, String action) {
        String digest = Digests.sha256(row.document());
        tx.handle()
                .createUpdate(
                        "INSERT INTO policy_version"
                                + " (policy_id, revision, version, active, deleted, document, sha256, at, actor)"
                                + " VALUES (:policyId, :revision, :version, :active, :deleted, :document, :sha256, :at, :actor)")
                .bindMethods(row)
                .bind("sha256", digest)
                .bind("at", tx.now())
                .bind("actor", tx.actor())
                .execute();
        tx.audit(
                row.orgId(),
                action,
                row.policyId(),
                Json.object()
                        .put("revision", row.revision())
                        .put("version", row.version())
                        .put("active", row.active())
                        .put("deleted", row.deleted())
                        .put("sha256", digest));
        tx.touch(row.orgId());
    }

    /** The policy, deleted ones included. */
    public Optional<PolicyRow> find(Handle handle, String policyId) {
        return handle.createQuery("SELECT * FROM policy WHERE policy_id = :id")
                .bind("id", policyId)
                .map((rs, context) -> PolicyRow.of(rs))
                .findOne();
    }

    /** The latest state that bore this version. */
    public Optional<Version> version(Handle handle, String policyId, String version) {
        return handle.createQuery("SELECT * FROM policy_version WHERE policy_id = :id AND version = :version"
                        + " ORDER BY revision DESC LIMIT 1")
                .bind("id", policyId)
                .bind("version", version)
                .map((rs, context) -> new Version(
                        rs.getString("policy_id"),
                        rs.getLong("revision"),
                        rs.getString("version"),
                        rs.getInt("active") != 0,
                        rs.getInt("deleted") != 0,
                        rs.getString("document"),
                        rs.getLong("at"),
                        rs.getString("actor")))
                .findOne();
    }

    /** Policies of the organisation that are not deleted, in the order they were made. */
    public List<PolicyRow> list(Handle handle, String orgId, String dialect) {
        return handle.createQuery("SELECT * FROM policy WHERE org_id = :org AND dialect = :dialect AND deleted = 0"
                        + " ORDER BY created_at, policy_id")
                .bind("org", orgId)
                .bind("dialect", dialect)
                .map((rs, context) -> PolicyRow.of(rs))
                .list();
    }

    /** Policies of the organisation of any dialect that are not deleted. */
    public List<PolicyRow> all(Handle handle, String orgId) {
        return handle.createQuery(
                        "SELECT * FROM policy WHERE org_id = :org AND deleted = 0 ORDER BY created_at, policy_id")
                .bind("org", orgId)
                .map((rs, context) -> PolicyRow.of(rs))
                .list();
    }

    /** Whether a policy that is not deleted, other than this one, has the name. */
    public boolean nameTaken(Handle handle, String orgId, String dialect, String nameKey, String exceptId) {
        return handle.createQuery("SELECT COUNT(*) FROM policy WHERE org_id = :org AND dialect = :dialect"
                                + " AND name_key = :name AND deleted = 0 AND policy_id <> :id")
                        .bind("org", orgId)
                        .bind("dialect", dialect)
                        .bind("name", nameKey)
                        .bind("id", exceptId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Organisations that have policies. */
    public List<String> orgs(Handle handle) {
        return handle.createQuery("SELECT DISTINCT org_id FROM policy WHERE deleted = 0 ORDER BY org_id")
                .mapTo(String.class)
                .list();
    }
}
