package dev.cordon.service.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.auth.Permissions.Level;
import dev.cordon.service.auth.Permissions.Operation;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.User;
import dev.cordon.service.directory.WorkspaceRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every role at every level for every operation, against the rules as they are said in words. */
class PermissionsTest {

    private final Permissions permissions = Permissions.shipped();

    @Test
    void everyCellIsWhatTheRulesSay() {
        int cells = 0;
        for (Level level : Level.values()) {
            for (Operation operation : Operation.values()) {
                for (OrgRole orgRole : OrgRole.values()) {
                    for (WorkspaceRole here :
                            new WorkspaceRole[] {null, WorkspaceRole.READ, WorkspaceRole.WRITE, WorkspaceRole.ADMIN}) {
                        String workspace = level == Level.ORG ? null : "w";
                        Caller caller = caller(orgRole, here, "w");
                        assertThat(permissions.allows(caller, level, operation, workspace))
                                .as("%s %s of %s with %s", operation, level, orgRole, here)
                                .isEqualTo(rule(level, operation, orgRole, here));
                        // A role in another workspace is none here.
                        assertThat(permissions.allows(caller(orgRole, here, "elsewhere"), level, operation, workspace))
                                .isEqualTo(rule(level, operation, orgRole, null));
                        cells += 2;
                    }
                }
            }
        }
        System.out.println("permissions: " + cells + " cells");
        assertThat(cells).isEqualTo(3 * 3 * 5 * 4 * 2);
    }

    /** Organisation: read any member; write and delete administrators. Below: read READ or more, write and delete WRITE or more, or
     * the organisation's roles from WORKSPACES on. */
    private static boolean rule(Level level, Operation operation, OrgRole orgRole, WorkspaceRole here) {
        boolean administers = orgRole == OrgRole.ADMINISTRATORS || orgRole == OrgRole.OWNER;
        if (level == Level.ORG) {
            return operation == Operation.READ || administers;
        }
        boolean reads = here != null;
        boolean writes = here == WorkspaceRole.WRITE || here == WorkspaceRole.ADMIN;
        return administers || orgRole == OrgRole.WORKSPACES || (operation == Operation.READ ? reads : writes);
    }

    private static Caller caller(OrgRole role, WorkspaceRole here, String workspace) {
        User user = new User(
                "u", "u", "", "", role, here == null ? Map.of() : Map.of(workspace, here), null, Set.of(), Set.of());
        return new Caller(new Org("o", "o", List.of(), List.of(user)), user);
    }
}
