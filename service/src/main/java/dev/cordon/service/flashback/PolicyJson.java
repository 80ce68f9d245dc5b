package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.Severity;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.Repo;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PolicyRow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy as JSON. What is stored is what the engine reads; on the wire the names of workspace and repo are added, as the directory
 * has them now, and the keys are the vendor's, in the vendor's order, nulls included.
 */
final class PolicyJson {

    private PolicyJson() {}

    /** The stored form. */
    static ObjectNode document(FlashbackPolicy policy) {
        PolicyScope scope = policy.scope();
        PolicyFields fields = policy.fields();
        ObjectNode json = Json.object();
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
        return json;
    }

    /**
     * A stored form, read back.
     *
     * @param row what the document leaves out is the row's: one that came from a file need not tell who made it, and when
     */
    static FlashbackPolicy read(PolicyRow row) {
        ObjectNode json = Json.stored(row.document());
        return new FlashbackPolicy(
                row.policyId(),
                new PolicyScope(row.orgId(), row.workspaceId(), row.repoId()),
                new PolicyFields(
                        text(json, "name"),
                        text(json, "content"),
                        Severity.valueOf(text(json, "riskType")),
                        Objects.requireNonNull(
                                ActionType.of(json.path("actionType").intValue()))),
                author(json.path("createdBy"), row.createdBy()),
                Instant.ofEpochMilli(row.createdAt()),
                author(json.path("lastUpdatedBy"), row.updatedBy()),
                Instant.ofEpochMilli(row.updatedAt()));
    }

    /** The form on the wire. */
    static ObjectNode wire(FlashbackPolicy policy, Org org) {
        ObjectNode json = document(policy);
        String workspaceId = policy.scope().workspace();
        String repoId = policy.scope().repo();
        Workspace workspace = workspaceId == null ? null : org.workspace(workspaceId);
        Repo repo = workspace == null || repoId == null ? null : workspace.repo(repoId);
        named(json, "workspace", workspaceId, workspace == null ? null : workspace.name());
        named(json, "repo", repoId, repo == null ? null : repo.name());
        return json;
    }

    /** @param name null when the directory does not know it any more; the id stands in */
    private static void named(ObjectNode json, String field, @Nullable String id, @Nullable String name) {
        if (id == null) {
            json.putNull(field);
        } else {
            json.putObject(field).put("id", id).put("name", name == null ? id : name);
        }
    }

    private static ObjectNode author(Author author) {
        return Json.object()
                .put("id", author.id())
                .put("name", author.name())
                .put("lastName", author.lastName())
                .put("email", author.email());
    }

    private static Author author(JsonNode json, String id) {
        return new Author(json.path("id").asText(id), text(json, "name"), text(json, "lastName"), text(json, "email"));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }
}
