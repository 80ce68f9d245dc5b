package dev.cordon.service.flashback;

import dev.cordon.service.auth.Permissions.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy applies, fixed at creation.
 *
 * @param org the organisation
 * @param workspace null at organisation level
 * @param repo null at organisation and workspace level; never without a workspace
 */
record PolicyScope(
        String org, @Nullable String workspace, @Nullable String repo) {

    PolicyScope {
        if (repo != null && workspace == null) {
            throw new IllegalArgumentException("a repo without its workspace");
        }
    }

    /** The level the policy hangs at. */
    Level level() {
        return Level.of(workspace, repo);
    }
}
