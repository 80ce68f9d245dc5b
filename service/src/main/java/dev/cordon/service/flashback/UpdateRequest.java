package dev.cordon.service.flashback;

import dev.cordon.model.Severity;
import dev.cordon.service.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a policy; null leaves a field as it is. Never without a change.
 *
 * @param name new name
 * @param content new content
 * @param riskType new risk
 * @param actionType new action
 */
record UpdateRequest(
        @Nullable String name,
        @Nullable String content,
        @Nullable Severity riskType,
        @Nullable ActionType actionType) {

    private static final String[] UPDATABLE = {"name", "content", "riskType", "actionType"};

    /**
     * Reads a body. Clients send back what they got, so read-only and unknown fields are ignored, and so are scope fields that equal
     * the policy's.
     *
     * @throws Fault if a field is wrong, the scope differs, or nothing is updated
     */
    static UpdateRequest read(byte[] json, PolicyScope scope) {
        WireObject body = WireObject.read(json);
        boolean any = false;
        for (String field : UPDATABLE) {
            any |= body.has(field);
            if (body.has(field) && !body.present(field)) {
                body.problem(field, "must not be null");
            }
        }
        FieldReader fields = new FieldReader(body);
        UpdateRequest update =
                new UpdateRequest(fields.name(), fields.content(), fields.riskType(), fields.actionType());
        unchanged(body, "orgId", scope.org());
        unchanged(body, "workspaceId", scope.workspace());
        unchanged(body, "repoId", scope.repo());
        body.finish();
        if (!any) {
            throw Refusals.invalid("at least one of name, content, riskType and actionType must be given");
        }
        return update;
    }

    private static void unchanged(WireObject body, String field, @Nullable String stored) {
        if (!body.has(field)) {
            return;
        }
        String sent = body.text(field);
        boolean same = body.present(field) ? sent != null && sent.equals(stored) : stored == null;
        // A value of a wrong type is a problem already.
        if (!same && (sent != null || !body.present(field))) {
            body.problem(field, "cannot be changed: the scope of a policy is fixed at its creation");
        }
    }

    PolicyFields applyTo(PolicyFields old) {
        return new PolicyFields(
                name == null ? old.name() : name,
                content == null ? old.content() : content,
                riskType == null ? old.riskType() : riskType,
                actionType == null ? old.actionType() : actionType);
    }
}
