package dev.cordon.service.flashback;

import org.jspecify.annotations.Nullable;

/**
 * Where a policy applies, fixed at creation.
 *
 * @param org the organisation
 * @param workspace null at organisation level
 * @param repo null at organisation and workspace level; never without a workspace
 */
public record PolicyScope(
        String org, @Nullable String workspace, @Nullable String repo) {

    public PolicyScope {
        if (repo != null && workspace == null) {
            throw new IllegalArgumentException("a repo without its workspace");
        }
    }

    /** The level the policy hangs at. */
    public Level level() {
        return repo != null ? Level.REPO : workspace != null ? Level.WORKSPACE : Level.ORG;
    }
}
