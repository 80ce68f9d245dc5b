package dev.cordon.service.simulate;

import dev.cordon.policy.BundleReader;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.DictionaryStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What an organisation had stored at a time. Stateless: the caller brings the transaction. */
final class StoredAt {

    private final Handle handle;
    private final String org;
    private final long at;

    StoredAt(Handle handle, String org, long at) {
        this.handle = handle;
        this.org = org;
        this.at = at;
    }

    /** A policy that was not deleted then. */
    record StoredPolicy(String id, String document) {}

    /** A dictionary that was not deleted then. */
    private record StoredDictionary(String id, String name, String type, String version, long contentId) {}

    List<StoredPolicy> policies() {
        return handle.createQuery("SELECT v.policy_id, v.document FROM policy_version v"
                        + " JOIN policy p ON p.policy_id = v.policy_id"
                        + " WHERE p.org_id = :org AND v.deleted = 0 AND v.revision ="
                        + " (SELECT MAX(x.revision) FROM policy_version x WHERE x.policy_id = v.policy_id AND x.at <= :at)"
                        + " ORDER BY p.created_at, p.policy_id")
                .bind("org", org)
                .bind("at", at)
                .map((rs, context) -> new StoredPolicy(rs.getString("policy_id"), rs.getString("document")))
                .list();
    }

    /** Adds the dictionaries to what a reader reads, but for some. */
    void dictionaries(DictionaryStore store, Set<String> without, BundleReader reader) {
        for (StoredDictionary row : dictionaries()) {
            if (!without.contains(row.id())) {
                var metadata = Json.object().put("type", row.type());
                metadata.putObject("dictRef")
                        .put("dictId", row.id())
                        .put("name", row.name())
                        .put("version", row.version());
                reader.dictionarySource(
                        row.name(),
                        Json.write(metadata),
                        new String(store.content(handle, row.contentId()), StandardCharsets.UTF_8));
            }
        }
    }

    private List<StoredDictionary> dictionaries() {
        return handle.createQuery("SELECT v.dict_id, v.name, v.type, v.version, v.content_id FROM dictionary_version v"
                        + " JOIN dictionary d ON d.dict_id = v.dict_id"
                        + " WHERE d.org_id = :org AND v.deleted = 0 AND v.revision ="
                        + " (SELECT MAX(x.revision) FROM dictionary_version x WHERE x.dict_id = v.dict_id AND x.at <= :at)"
                        + " ORDER BY d.created_at, d.dict_id")
                .bind("org", org)
                .bind("at", at)
                .map((rs, context) -> new StoredDictionary(
                        rs.getString("dict_id"),
                        rs.getString("name"),
                        rs.getString("type"),
                        rs.getString("version"),
                        rs.getLong("content_id")))
                .list();
    }
}
