package dev.cordon.service.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Json;
import java.util.Iterator;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Whether every stored version is one that the trail tells of, with the content it tells of. Stateless. */
final class VersionCheck {

    private VersionCheck() {}

    private record Stored(String kind, String id, long revision, String sha256) {
        String key() {
            return id + " " + revision + " " + sha256;
        }
    }

    /** What an audit row says about a version. */
    static String key(AuditTrail.Row row) {
        ObjectNode detail = Json.stored(row.detail());
        return row.subject() + " " + detail.path("revision").asLong() + " "
                + detail.path("sha256").asText();
    }

    /** The first version that the trail does not know; empty when it knows all. */
    static String unexplained(Handle handle, Set<String> told) {
        String policies = first(
                handle,
                "SELECT policy_id, revision, document FROM policy_version ORDER BY policy_id, revision",
                rs -> new Stored("policy", rs.getString(1), rs.getLong(2), Digests.sha256(rs.getString(3))),
                told);
        return !policies.isEmpty()
                ? policies
                : first(
                        handle,
                        "SELECT v.dict_id, v.revision, c.content FROM dictionary_version v"
                                + " LEFT JOIN dictionary_content c ON c.content_id = v.content_id"
                                + " ORDER BY v.dict_id, v.revision",
                        rs -> new Stored("dictionary", rs.getString(1), rs.getLong(2), digest(rs.getBytes(3))),
                        told);
    }

    private static String digest(byte @org.jspecify.annotations.Nullable [] content) {
        return content == null ? "" : Digests.sha256(content);
    }

    private interface Reader {
        Stored read(java.sql.ResultSet rs) throws java.sql.SQLException;
    }

    private static String first(Handle handle, String sql, Reader reader, Set<String> told) {
        try (var rows = handle.createQuery(sql)
                .setFetchSize(100)
                .map((rs, context) -> reader.read(rs))
                .iterator()) {
            for (Iterator<Stored> each = rows; each.hasNext(); ) {
                Stored stored = each.next();
                if (!told.contains(stored.key())) {
                    return "revision " + stored.revision() + " of " + stored.kind() + " " + stored.id()
                            + " is not what the trail tells of";
                }
            }
        }
        return "";
    }
}
