package dev.cordon.service.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace of an organisation. Immutable. */
public record Workspace(String id, String name, List<Repo> repos) {

    public Workspace {
        repos = List.copyOf(repos);
    }

    public @Nullable Repo repo(String repoId) {
        for (Repo repo : repos) {
            if (repo.id().equals(repoId)) {
                return repo;
            }
        }
        return null;
    }
}
