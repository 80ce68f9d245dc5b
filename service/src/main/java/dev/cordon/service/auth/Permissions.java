package dev.cordon.service.auth;

import dev.cordon.service.directory.Caller;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.WorkspaceRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with policies of a level: the table {@code permissions.txt}. A role of the organisation or a role in the
 * workspace suffices. Immutable and thread-safe.
 */
public final class Permissions {

    private static final String TABLE = "permissions.txt";

    private final Map<Level, Map<Operation, Cell>> table;

    /** How far down a policy applies. */
    public enum Level {
        ORG,
        WORKSPACE,
        REPO;

        /** The level of a scope: repo, else workspace, else organisation. */
        public static Level of(@Nullable String workspaceId, @Nullable String repoId) {
            return repoId != null ? REPO : workspaceId != null ? WORKSPACE : ORG;
        }
    }

    /** What is done. */
    public enum Operation {
        READ,
        WRITE,
        DELETE
    }

    private record Cell(Set<OrgRole> org, Set<WorkspaceRole> workspace) {}

    private Permissions(Map<Level, Map<Operation, Cell>> table) {
        this.table = table;
    }

    /** The table that comes with Cordon. */
    public static Permissions shipped() {
        try (InputStream in = Permissions.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the table of permissions is missing: " + TABLE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of permissions cannot be read", e);
        }
    }

    private static Permissions read(BufferedReader lines) throws IOException {
        Map<Level, Map<Operation, Cell>> table = new EnumMap<>(Level.class);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                StringTokenizer words = new StringTokenizer(line);
                Level level = Level.valueOf(words.nextToken());
                Operation operation = Operation.valueOf(words.nextToken());
                Cell cell = new Cell(EnumSet.noneOf(OrgRole.class), EnumSet.noneOf(WorkspaceRole.class));
                boolean workspace = false;
                while (words.hasMoreTokens()) {
                    String word = words.nextToken();
                    if (word.equals("|")) {
                        workspace = true;
                    } else if (workspace) {
                        cell.workspace().add(WorkspaceRole.valueOf(word));
                    } else {
                        cell.org().add(OrgRole.valueOf(word));
                    }
                }
                table.computeIfAbsent(level, l -> new EnumMap<>(Operation.class))
                        .put(operation, cell);
            }
        }
        for (Level level : Level.values()) {
            Map<Operation, Cell> row = table.get(level);
            if (row == null || row.size() != Operation.values().length) {
                throw new IllegalStateException("the table of permissions lacks rows of " + level);
            }
        }
        return new Permissions(table);
    }

    /**
     * Whether the caller may do this with something of the caller's own organisation; the boundary of the organisation is the
     * caller's to check before.
     *
     * @param workspaceId workspace of the scope; null at the level of the organisation
     */
    public boolean allows(Caller caller, Level level, Operation operation, @Nullable String workspaceId) {
        Map<Operation, Cell> row = table.get(level);
        Cell cell = row == null ? null : row.get(operation);
        if (cell == null) {
            return false;
        }
        if (cell.org().contains(caller.user().orgRole())) {
            return true;
        }
        WorkspaceRole role =
                workspaceId == null ? null : caller.user().workspaces().get(workspaceId);
        return role != null && cell.workspace().contains(role);
    }
}
