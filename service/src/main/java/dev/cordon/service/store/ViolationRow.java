package dev.cordon.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A violation as a feed shows it. Immutable; holds masked matches, never a message.
 *
 * @param seq given by the store when it is kept; 0 before
 * @param id unique
 * @param feed which list it belongs to: {@code message}, {@code stream}, {@code signal}, {@code flashback}, {@code cordon}
 * @param at milliseconds
 * @param policyId null where one record tells of several policies
 * @param action strongest action
 * @param body JSON in the form of the feed
 */
public record ViolationRow(
        long seq,
        String id,
        String feed,
        String orgId,
        long at,
        @Nullable String policyId,
        @Nullable String workspaceId,
        @Nullable String repoId,
        @Nullable String userId,
        String action,
        @Nullable String severity,
        boolean blocked,
        @Nullable String llmType,
        @Nullable String llmModel,
        @Nullable String host,
        String body) {

    /** From a row with all columns of the table. */
    public static ViolationRow of(ResultSet rs) throws SQLException {
        return new ViolationRow(
                rs.getLong("seq"),
                rs.getString("id"),
                rs.getString("feed"),
                rs.getString("org_id"),
                rs.getLong("at"),
                rs.getString("policy_id"),
                rs.getString("workspace_id"),
                rs.getString("repo_id"),
                rs.getString("user_id"),
                rs.getString("action"),
                rs.getString("severity"),
                rs.getInt("blocked") != 0,
                rs.getString("llm_type"),
                rs.getString("llm_model"),
                rs.getString("host"),
                rs.getString("body"));
    }
}
