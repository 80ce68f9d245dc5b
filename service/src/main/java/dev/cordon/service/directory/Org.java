package dev.cordon.service.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation: the boundary that nothing crosses. Immutable. */
public record Org(String id, String name, List<Workspace> workspaces, List<User> users) {

    public Org {
        workspaces = List.copyOf(workspaces);
        users = List.copyOf(users);
    }

    public @Nullable Workspace workspace(String workspaceId) {
        for (Workspace workspace : workspaces) {
            if (workspace.id().equals(workspaceId)) {
                return workspace;
            }
        }
        return null;
    }

    /** The workspace a repo belongs to; null when it is not one of this organisation. */
    public @Nullable Workspace workspaceOfRepo(String repoId) {
        for (Workspace workspace : workspaces) {
            if (workspace.repo(repoId) != null) {
                return workspace;
            }
        }
        return null;
    }

    public @Nullable User user(String userId) {
        for (User user : users) {
            if (user.id().equals(userId)) {
                return user;
            }
        }
        return null;
    }
}
