package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every role of an organisation with every role of a workspace, at every level, for every operation. */
class PermissionTableTest {

    private static final List<String> ORG_ROLES = List.of("USER", "BILLING", "WORKSPACES", "ADMINISTRATORS", "OWNER");
    private static final String[] WORKSPACE_ROLES = {null, "READ", "WRITE", "ADMIN"};

    private final PermissionTable table = PermissionTable.load();

    /** The rule in words, written apart from the table: who governs, who belongs, and what each may do. */
    private static boolean expected(String org, String workspace, Level level, Operation operation) {
        boolean governs = org.equals("ADMINISTRATORS") || org.equals("OWNER");
        if (level == Level.ORG) {
            return governs || operation == Operation.READ;
        }
        if (governs || org.equals("WORKSPACES")) {
            return true;
        }
        return workspace != null && (operation == Operation.READ || !workspace.equals("READ"));
    }

    @TestFactory
    List<DynamicTest> everyCombination() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String org : ORG_ROLES) {
            for (String workspace : WORKSPACE_ROLES) {
                for (Level level : Level.values()) {
                    for (Operation operation : Operation.values()) {
                        String name = operation + " at " + level + " as " + org + "/" + workspace;
                        tests.add(DynamicTest.dynamicTest(
                                name,
                                () -> assertThat(table.allows(org, workspace, level, operation))
                                        .isEqualTo(expected(org, workspace, level, operation))));
                    }
                }
            }
        }
        System.out.println("policy permissions: " + tests.size() + " combinations");
        assertThat(tests).hasSize(180);
        return tests;
    }

    @Test
    void unknownRolesMayDoNothing() {
        for (Level level : Level.values()) {
            for (Operation operation : Operation.values()) {
                assertThat(table.allows("", null, level, operation)).isFalse();
                assertThat(table.allows("owner", "admin", level, operation)).isFalse();
                assertThat(table.allows("NOBODY", "OWNER", level, operation)).isFalse();
            }
        }
    }
}
