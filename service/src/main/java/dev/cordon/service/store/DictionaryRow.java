package dev.cordon.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The current state of a dictionary. Immutable.
 *
 * @param type {@code Word} or {@code Regex}
 * @param version major.minor
 * @param revision 1 for a new one, one more with every change
 * @param contentId names its bytes; 0 when nothing was uploaded yet
 */
public record DictionaryRow(
        String dictId,
        String orgId,
        String name,
        String nameKey,
        String type,
        String version,
        long revision,
        boolean deleted,
        long contentId,
        long createdAt,
        String createdBy,
        long updatedAt,
        String updatedBy) {

    static DictionaryRow of(ResultSet rs) throws SQLException {
        return new DictionaryRow(
                rs.getString("dict_id"),
                rs.getString("org_id"),
                rs.getString("name"),
                rs.getString("name_key"),
                rs.getString("type"),
                rs.getString("version"),
                rs.getLong("revision"),
                rs.getInt("deleted") != 0,
                rs.getLong("content_id"),
                rs.getLong("created_at"),
                rs.getString("created_by"),
                rs.getLong("updated_at"),
                rs.getString("updated_by"));
    }
}
