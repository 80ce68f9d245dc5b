package dev.cordon.service.flashback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions of roles, read from {@code permissions.csv}. Immutable and thread-safe. */
final class PermissionTable {

    private static final String RESOURCE = "permissions.csv";
    private static final List<Operation> COLUMNS = List.of(Operation.READ, Operation.WRITE, Operation.DELETE);
    private static final int FIRST_OPERATION = 3;

    private final Set<Grant> grants;

    private PermissionTable(Set<Grant> grants) {
        this.grants = Set.copyOf(grants);
    }

    private record Grant(String holder, String role, Level level, Operation operation) {}

    static PermissionTable load() {
        try (InputStream in = Objects.requireNonNull(PermissionTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static PermissionTable parse(String csv) {
        Set<Grant> grants = new HashSet<>();
        for (String line : csv.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("holder,")) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (cells[FIRST_OPERATION + i].equals("yes")) {
                    grants.add(new Grant(cells[0], cells[1], Level.valueOf(cells[2]), COLUMNS.get(i)));
                }
            }
        }
        return new PermissionTable(grants);
    }

    /**
     * Whether a member of the organisation may do something with a policy of a level.
     *
     * @param orgRole the member's role in the organisation
     * @param workspaceRole the member's role in the policy's workspace, null for none
     */
    boolean allows(String orgRole, @Nullable String workspaceRole, Level level, Operation operation) {
        return grants.contains(new Grant("org", orgRole, level, operation))
                || (workspaceRole != null && grants.contains(new Grant("workspace", workspaceRole, level, operation)));
    }
}
