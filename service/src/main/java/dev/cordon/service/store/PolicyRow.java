package dev.cordon.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a policy, of any dialect. Immutable.
 *
 * @param dialect name of a constant of {@link dev.cordon.model.Dialect}
 * @param nameKey what must be unique where names are, such as the folded name
 * @param version the dialect's own; empty where it has none
 * @param revision 1 for a new one, one more with every change
 * @param document what the engine's reader reads
 * @param disabledAt null when it never was disabled
 */
public record PolicyRow(
        String policyId,
        String dialect,
        String orgId,
        @Nullable String workspaceId,
        @Nullable String repoId,
        String name,
        String nameKey,
        String version,
        long revision,
        boolean active,
        boolean deleted,
        String document,
        long createdAt,
        String createdBy,
        long updatedAt,
        String updatedBy,
        @Nullable Long disabledAt) {

    static PolicyRow of(ResultSet rs) throws SQLException {
        long disabled = rs.getLong("disabled_at");
        Long disabledAt = rs.wasNull() ? null : disabled;
        return new PolicyRow(
                rs.getString("policy_id"),
                rs.getString("dialect"),
                rs.getString("org_id"),
                rs.getString("workspace_id"),
                rs.getString("repo_id"),
                rs.getString("name"),
                rs.getString("name_key"),
                rs.getString("version"),
                rs.getLong("revision"),
                rs.getInt("active") != 0,
                rs.getInt("deleted") != 0,
                rs.getString("document"),
                rs.getLong("created_at"),
                rs.getString("created_by"),
                rs.getLong("updated_at"),
                rs.getString("updated_by"),
                disabledAt);
    }
}
