package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A policy as the vendor writes it: these keys, in this order, nulls included. */
final class PolicyJson {

    private PolicyJson() {}

    /** Names of things in the caller's organisation. */
    interface DirectoryNames {
        /** The workspace's name, its id if the directory does not know it any more. */
        String workspace(String id);

        /** The repo's name, its id if the directory does not know it any more. */
        String repo(String id);
    }

    static ObjectNode write(FlashbackPolicy policy, DirectoryNames names) {
        PolicyScope scope = policy.scope();
        PolicyFields fields = policy.fields();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", policy.id());
        json.put("orgId", scope.org());
        json.put("name", fields.name());
        json.put("content", fields.content());
        json.put("riskType", fields.riskType().name());
        json.put("actionType", fields.actionType().number());
        json.set("createdBy", author(policy.createdBy()));
        json.put("createdAt", Timestamps.write(policy.createdAt()));
        json.set("lastUpdatedBy", author(policy.lastUpdatedBy()));
        json.put("lastUpdatedAt", Timestamps.write(policy.lastUpdatedAt()));
        json.put("workspaceId", scope.workspace());
        json.put("repoId", scope.repo());
        String workspace = scope.workspace();
        String repo = scope.repo();
        named(json, "workspace", workspace, workspace == null ? "" : names.workspace(workspace));
        named(json, "repo", repo, repo == null ? "" : names.repo(repo));
        return json;
    }

    private static void named(ObjectNode json, String field, @Nullable String id, String name) {
        if (id == null) {
            json.putNull(field);
        } else {
            json.putObject(field).put("id", id).put("name", name);
        }
    }

    private static ObjectNode author(Author author) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", author.id())
                .put("name", author.name())
                .put("lastName", author.lastName())
                .put("email", author.email());
    }
}
