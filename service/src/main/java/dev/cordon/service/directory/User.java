package dev.cordon.service.directory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or a service account. Immutable.
 *
 * @param id unique over all organisations
 * @param name first name
 * @param lastName may be empty
 * @param email may be empty
 * @param orgRole role in the organisation
 * @param workspaces role by workspace id
 * @param symphonyUserId number in the chat family, null when the user has no account there
 * @param symphonyRoles such as {@code EF_POLICY_MANAGEMENT}
 * @param roles roles of Cordon itself: {@code admin}, {@code evaluator}
 */
public record User(
        String id,
        String name,
        String lastName,
        String email,
        OrgRole orgRole,
        Map<String, WorkspaceRole> workspaces,
        @Nullable Long symphonyUserId,
        Set<String> symphonyRoles,
        Set<String> roles) {

    /** May change the directory and mint tokens. */
    public static final String ADMIN = "admin";

    /** May have interactions judged. */
    public static final String EVALUATOR = "evaluator";

    /** May manage and read everything of the Symphony API. */
    public static final String EF_POLICY_MANAGEMENT = "EF_POLICY_MANAGEMENT";

    public User {
        workspaces = Map.copyOf(workspaces);
        symphonyRoles = Set.copyOf(symphonyRoles);
        roles = Set.copyOf(roles);
    }
}
