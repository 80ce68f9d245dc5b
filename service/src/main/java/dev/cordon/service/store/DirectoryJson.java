package dev.cordon.service.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.Repo;
import dev.cordon.service.directory.User;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.directory.WorkspaceRole;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory as JSON, in the form of {@code /v1/directory}. Stateless. */
public final class DirectoryJson {

    private DirectoryJson() {}

    /** @throws Fault {@code INVALID} with the place if something is wrong; unknown fields are */
    public static Directory read(ObjectNode root) {
        Fields fields = Fields.of(root, "").only("orgs");
        List<Org> orgs = new ArrayList<>();
        Set<String> orgIds = new HashSet<>();
        Set<String> userIds = new HashSet<>();
        Map<Long, String> symphonyIds = new HashMap<>();
        for (Fields org : fields.objects("orgs")) {
            Org read = org(org);
            unique(orgIds, read.id(), org.at("id"));
            for (User user : read.users()) {
                unique(userIds, user.id(), org.at("users") + ": user " + user.id());
                Long number = user.symphonyUserId();
                if (number != null && symphonyIds.putIfAbsent(number, user.id()) != null) {
                    throw Fault.invalid("DUPLICATE_ID", org.at("users"), "two users have the symphonyUserId " + number);
                }
            }
            orgs.add(read);
        }
        return new Directory(orgs);
    }

    private static Org org(Fields fields) {
        fields.only("id", "name", "workspaces", "users");
        String id = fields.id("id");
        List<Workspace> workspaces = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields workspace : fields.objects("workspaces")) {
            workspaces.add(workspace(workspace, ids));
        }
        List<User> users = new ArrayList<>();
        for (Fields user : fields.objects("users")) {
            users.add(user(user));
        }
        return new Org(id, fields.text("name", id), workspaces, users);
    }

    private static Workspace workspace(Fields fields, Set<String> ids) {
        fields.only("id", "name", "repos");
        String id = fields.id("id");
        unique(ids, id, fields.at("id"));
        List<Repo> repos = new ArrayList<>();
        for (Fields repo : fields.objects("repos")) {
            repo.only("id", "name");
            String repoId = repo.id("id");
            unique(ids, repoId, repo.at("id"));
            repos.add(new Repo(repoId, repo.text("name", repoId)));
        }
        return new Workspace(id, fields.text("name", id), repos);
    }

    private static User user(Fields fields) {
        fields.only(
                "id", "name", "lastName", "email", "orgRole", "workspaces", "symphonyUserId", "symphonyRoles", "roles");
        String id = fields.id("id");
        Map<String, WorkspaceRole> workspaces = new LinkedHashMap<>();
        JsonNode given = fields.get("workspaces");
        if (given != null) {
            if (!given.isObject()) {
                throw Fault.invalid("WRONG_TYPE", fields.at("workspaces"), "give an object of roles by workspace id");
            }
            given.properties()
                    .forEach(entry ->
                            workspaces.put(entry.getKey(), workspaceRole(entry.getValue(), fields.at("workspaces"))));
        }
        return new User(
                id,
                fields.text("name", id),
                fields.text("lastName", ""),
                fields.text("email", ""),
                orgRole(fields),
                workspaces,
                fields.wholeNumber("symphonyUserId"),
                new LinkedHashSet<>(fields.texts("symphonyRoles")),
                new LinkedHashSet<>(fields.texts("roles")));
    }

    private static OrgRole orgRole(Fields fields) {
        JsonNode given = fields.get("orgRole");
        if (given == null) {
            return OrgRole.USER;
        }
        OrgRole role = given.isTextual() || given.isIntegralNumber() ? OrgRole.of(given.asText()) : null;
        if (role == null) {
            throw Fault.invalid(
                    "UNKNOWN_ENUM",
                    fields.at("orgRole"),
                    "give USER, BILLING, WORKSPACES, ADMINISTRATORS or OWNER, or 0, 1, 2, 254 or 255");
        }
        return role;
    }

    private static WorkspaceRole workspaceRole(JsonNode value, String place) {
        for (WorkspaceRole role : WorkspaceRole.values()) {
            if (value.isTextual() && role.name().equals(value.textValue().toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        throw Fault.invalid("UNKNOWN_ENUM", place, "give READ, WRITE or ADMIN");
    }

    private static void unique(Set<String> ids, String id, String place) {
        if (!ids.add(id)) {
            throw Fault.invalid("DUPLICATE_ID", place, "the id stands twice");
        }
    }

    public static ObjectNode write(Directory directory) {
        ObjectNode root = Json.object();
        ArrayNode orgs = root.putArray("orgs");
        for (Org org : directory.orgs()) {
            ObjectNode node = orgs.addObject();
            node.put("id", org.id());
            node.put("name", org.name());
            ArrayNode workspaces = node.putArray("workspaces");
            for (Workspace workspace : org.workspaces()) {
                ObjectNode one = workspaces.addObject();
                one.put("id", workspace.id());
                one.put("name", workspace.name());
                ArrayNode repos = one.putArray("repos");
                workspace
                        .repos()
                        .forEach(repo -> repos.addObject().put("id", repo.id()).put("name", repo.name()));
            }
            ArrayNode users = node.putArray("users");
            org.users().forEach(user -> write(user, users.addObject()));
        }
        return root;
    }

    private static void write(User user, ObjectNode node) {
        node.put("id", user.id());
        node.put("name", user.name());
        node.put("lastName", user.lastName());
        node.put("email", user.email());
        node.put("orgRole", user.orgRole().name());
        ObjectNode workspaces = node.putObject("workspaces");
        user.workspaces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry -> workspaces.put(entry.getKey(), entry.getValue().name()));
        @Nullable Long symphony = user.symphonyUserId();
        node.put("symphonyUserId", symphony);
        ArrayNode symphonyRoles = node.putArray("symphonyRoles");
        user.symphonyRoles().stream().sorted().forEach(symphonyRoles::add);
        ArrayNode roles = node.putArray("roles");
        user.roles().stream().sorted().forEach(roles::add);
    }
}
