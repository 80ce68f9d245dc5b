package dev.cordon.service.flashback;

import dev.cordon.service.auth.Permissions;
import dev.cordon.service.auth.Permissions.Level;
import dev.cordon.service.auth.Permissions.Operation;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.store.PolicyRow;
import dev.cordon.service.store.PolicyStore;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a caller gets to see and to change. Another organisation's things do not exist for it. Thread-safe. */
final class PolicyAccess {

    private final Permissions permissions;
    private final PolicyStore policies;

    PolicyAccess(Permissions permissions, PolicyStore policies) {
        this.permissions = permissions;
        this.policies = policies;
    }

    boolean allows(Caller caller, PolicyScope scope, Operation operation) {
        return permissions.allows(caller, scope.level(), operation, scope.workspace());
    }

    /**
     * The policy, if the caller may do this with it.
     *
     * @throws dev.cordon.service.http.Fault {@code NOT_FOUND} for a policy that is unknown, deleted, or of another organisation;
     *     {@code FORBIDDEN} for the caller's role
     */
    PolicyRow require(Handle handle, Caller caller, String policyId, Operation operation) {
        PolicyRow row = known(handle, caller, policyId, operation);
        if (row.deleted()) {
            throw Refusals.noSuchPolicy();
        }
        return row;
    }

    /** The same for what outlives a policy: deleted ones are there. */
    PolicyRow known(Handle handle, Caller caller, String policyId, Operation operation) {
        PolicyRow row = policies.find(handle, policyId).orElse(null);
        if (row == null
                || !row.dialect().equals(PolicyRows.DIALECT)
                || !row.orgId().equals(caller.orgId())
                || (row.deleted() && operation != Operation.READ)) {
            throw Refusals.noSuchPolicy();
        }
        if (!allows(caller, PolicyRows.scope(row), operation)) {
            throw Refusals.forbidden();
        }
        return row;
    }

    /** The workspaces whose records the caller may read, sorted; null when that is all there are. */
    @Nullable
    Set<String> readable(Caller caller) {
        if (permissions.allows(caller, Level.WORKSPACE, Operation.READ, null)) {
            return null;
        }
        Set<String> readable = new TreeSet<>();
        for (Workspace workspace : caller.org().workspaces()) {
            if (permissions.allows(caller, Level.WORKSPACE, Operation.READ, workspace.id())) {
                readable.add(workspace.id());
            }
        }
        return readable;
    }
}
