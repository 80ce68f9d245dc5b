package dev.cordon.service.flashback;

import dev.cordon.model.Severity;
import dev.cordon.service.http.Fault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy to create, checked as far as it can be without the directory.
 *
 * @param org the organisation
 * @param workspace null for an organisation-level policy, or to take the one the repo belongs to
 * @param repo null for an organisation- or workspace-level policy
 * @param fields name, content, risk and action
 */
record CreateRequest(
        String org, @Nullable String workspace, @Nullable String repo, PolicyFields fields) {

    /** @throws Fault naming everything that is wrong with the body */
    static CreateRequest read(byte[] json) {
        WireObject body = WireObject.read(json);
        for (String field : new String[] {"name", "content", "riskType", "actionType", "orgId"}) {
            if (!body.present(field)) {
                body.problem(field, "is required");
            }
        }
        FieldReader fields = new FieldReader(body);
        String name = fields.name();
        String content = fields.content();
        Severity risk = fields.riskType();
        ActionType action = fields.actionType();
        String org = id(body, "orgId");
        String workspace = id(body, "workspaceId");
        String repo = id(body, "repoId");
        body.finish();
        return new CreateRequest(
                Objects.requireNonNull(org),
                workspace,
                repo,
                new PolicyFields(
                        Objects.requireNonNull(name),
                        Objects.requireNonNull(content),
                        Objects.requireNonNull(risk),
                        Objects.requireNonNull(action)));
    }

    private static @Nullable String id(WireObject body, String field) {
        String id = body.text(field);
        if (id != null && Characters.trim(id).isEmpty()) {
            body.problem(field, "must not be empty");
        }
        return id;
    }
}
