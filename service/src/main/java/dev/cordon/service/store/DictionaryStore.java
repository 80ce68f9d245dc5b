package dev.cordon.service.store;

import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Json;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Dictionaries, everything they ever were, and their bytes. Stateless: the caller brings the transaction. */
public final class DictionaryStore {

    private static final byte[] NOTHING = new byte[0];

    /** The state of a dictionary at one time. */
    public record Version(
            String dictId,
            long revision,
            String version,
            String name,
            String type,
            boolean deleted,
            long contentId,
            long at,
            String actor) {}

    /** Stores a new dictionary. */
    public void insert(Tx tx, DictionaryRow row, String action) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO dictionary (dict_id, org_id, name, name_key, type, version, revision, deleted,"
                                + " content_id, created_at, created_by, updated_at, updated_by)"
                                + " VALUES (:dictId, :orgId, :name, :nameKey, :type, :version, :revision, :deleted,"
                                + " :contentId, :createdAt, :createdBy, :updatedAt, :updatedBy)")
                .bindMethods(row)
                .execute();
        keep(tx, row, action);
    }

    /** Stores the next state; its revision is one more than that of the row before. */
    public void update(Tx tx, DictionaryRow row, String action) {
        int changed = tx.handle()
                .createUpdate("UPDATE dictionary SET name = :name, name_key = :nameKey, version = :version,"
                        + " revision = :revision, deleted = :deleted, content_id = :contentId,"
                        + " updated_at = :updatedAt, updated_by = :updatedBy"
                        + " WHERE dict_id = :dictId AND revision = :revision - 1")
                .bindMethods(row)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("a dictionary was written from a state that is not the last");
        }
        keep(tx, row, action);
    }

    private static void keep(Tx tx, DictionaryRow row, String action) {
        tx.handle()
                .createUpdate("INSERT INTO dictionary_version"
                        + " (dict_id, revision, version, name, type, deleted, content_id, at, actor)"
                        + " VALUES (:dictId, :revision, :version, :name, :type, :deleted, :contentId, :at, :actor)")
                .bindMethods(row)
                .bind("at", tx.now())
                .bind("actor", tx.actor())
                .execute();
        tx.audit(
                row.orgId(),
                action,
                row.dictId(),
                Json.object()
                        .put("revision", row.revision())
                        .put("version", row.version())
                        .put("deleted", row.deleted())
                        .put("contentId", row.contentId())
                        .put("sha256", row.contentId() == 0 ? "" : sha256(tx.handle(), row.contentId())));
        tx.touch(row.orgId());
    }

    /** Stores bytes; the row that names them is stored by {@link #update}. */
    public long addContent(Tx tx, String dictId, byte[] content) {
        long id = Database.next(tx.handle(), "dictionary_content", "content_id");
        tx.handle()
                .createUpdate("INSERT INTO dictionary_content (content_id, dict_id, sha256, content)"
                        + " VALUES (:id, :dictId, :sha256, :content)")
                .bind("id", id)
                .bind("dictId", dictId)
                .bind("sha256", Digests.sha256(content))
                .bind("content", content)
                .execute();
        return id;
    }

    private static String sha256(Handle handle, long contentId) {
        return handle.createQuery("SELECT sha256 FROM dictionary_content WHERE content_id = :id")
                .bind("id", contentId)
                .mapTo(String.class)
                .one();
    }

    /** The bytes as they were uploaded; empty for 0. */
    public byte[] content(Handle handle, long contentId) {
        return contentId == 0
                ? NOTHING
                : handle.createQuery("SELECT content FROM dictionary_content WHERE content_id = :id")
                        .bind("id", contentId)
                        .map((rs, context) -> rs.getBytes(1))
                        .one();
    }

    /** The dictionary, deleted ones included. */
    public Optional<DictionaryRow> find(Handle handle, String dictId) {
        return handle.createQuery("SELECT * FROM dictionary WHERE dict_id = :id")
                .bind("id", dictId)
                .map((rs, context) -> DictionaryRow.of(rs))
                .findOne();
    }

    /** The latest state that bore this version. */
    public Optional<Version> version(Handle handle, String dictId, String version) {
        return handle.createQuery("SELECT * FROM dictionary_version WHERE dict_id = :id AND version = :version"
                        + " ORDER BY revision DESC LIMIT 1")
                .bind("id", dictId)
                .bind("version", version)
                .map((rs, context) -> new Version(
                        rs.getString("dict_id"),
                        rs.getLong("revision"),
                        rs.getString("version"),
                        rs.getString("name"),
                        rs.getString("type"),
                        rs.getInt("deleted") != 0,
                        rs.getLong("content_id"),
                        rs.getLong("at"),
                        rs.getString("actor")))
                .findOne();
    }

    /** Dictionaries of the organisation that are not deleted, in the order they were made. */
    public List<DictionaryRow> list(Handle handle, String orgId) {
        return handle.createQuery(
                        "SELECT * FROM dictionary WHERE org_id = :org AND deleted = 0 ORDER BY created_at, dict_id")
                .bind("org", orgId)
                .map((rs, context) -> DictionaryRow.of(rs))
                .list();
    }

    /** Whether a dictionary that is not deleted, other than this one, has the name. */
    public boolean nameTaken(Handle handle, String orgId, String nameKey, String exceptId) {
        return handle.createQuery("SELECT COUNT(*) FROM dictionary WHERE org_id = :org"
                                + " AND name_key = :name AND deleted = 0 AND dict_id <> :id")
                        .bind("org", orgId)
                        .bind("name", nameKey)
                        .bind("id", exceptId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
