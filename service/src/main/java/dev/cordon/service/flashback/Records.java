package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import dev.cordon.model.Severity;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.Repo;
import dev.cordon.service.directory.User;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.ViolationRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records of a decision in the vendor's form: for each violated policy one violation, and one alert where its action notifies. Names
 * are those of the time. Stateless.
 */
final class Records {

    static final String VIOLATIONS = "flashback";
    static final String ALERTS = "flashback-alert";

    private static final int LONGEST_EXPLANATION = 2_000;
    private static final int LONGEST_COLUMN = 200;

    private Records() {}

    static List<ViolationRow> of(Judged judged) {
        Map<String, List<Violation>> byPolicy = new LinkedHashMap<>();
        for (Violation violation : judged.decision().violations()) {
            if (violation.dialect() == Dialect.FLASHBACK && violation.mode() == EnforcementMode.ENFORCE) {
                byPolicy.computeIfAbsent(violation.policyId(), id -> new ArrayList<>())
                        .add(violation);
            }
        }
        List<ViolationRow> rows = new ArrayList<>();
        for (List<Violation> violations : byPolicy.values()) {
            Circumstances of = Circumstances.of(judged);
            Summary summary = Summary.of(violations);
            rows.add(violation(of, summary));
            if (summary.action().compareTo(Action.ALERT) >= 0) {
                rows.add(alert(of, summary));
            }
        }
        return rows;
    }

    /** What the rules of one policy found together. */
    private record Summary(String policyId, String policyName, Action action, Severity severity, String explanation) {

        static Summary of(List<Violation> violations) {
            Violation first = violations.get(0);
            Action action = first.action();
            Severity severity = first.severity();
            Set<String> explanations = new LinkedHashSet<>();
            for (Violation violation : violations) {
                action = violation.action().compareTo(action) > 0 ? violation.action() : action;
                severity = violation.severity().compareTo(severity) > 0 ? violation.severity() : severity;
                explanations.add(violation.explanation());
            }
            String text = String.join(" ", explanations);
            return new Summary(
                    first.policyId(),
                    first.policyName(),
                    action,
                    severity,
                    text.length() <= LONGEST_EXPLANATION ? text : text.substring(0, LONGEST_EXPLANATION) + "…");
        }

        boolean blocks() {
            return action == Action.BLOCK;
        }
    }

    /** Who, where and through what, as far as it was told. */
    record Circumstances(
            String org,
            long at,
            @Nullable String workspace,
            @Nullable String repo,
            @Nullable String repoName,
            String user,
            String userName,
            Map<String, String> context) {

        static Circumstances of(Judged judged) {
            Interaction interaction = judged.interaction();
            Org org = judged.caller().org();
            String user = interaction.user();
            return of(
                    org,
                    judged.at(),
                    interaction.workspace(),
                    interaction.repo(),
                    user == null ? judged.caller().userId() : user,
                    judged.context());
        }

        static Circumstances of(
                Org org,
                long at,
                @Nullable String workspaceId,
                @Nullable String repoId,
                String userId,
                Map<String, String> context) {
            Workspace workspace = workspaceId == null ? null : org.workspace(workspaceId);
            Repo repo = workspace == null || repoId == null ? null : workspace.repo(repoId);
            User user = org.user(userId);
            String id = cut(userId);
            Map<String, String> told = new LinkedHashMap<>();
            context.forEach((name, value) -> told.put(name, cut(value)));
            return new Circumstances(
                    org.id(),
                    at,
                    workspaceId == null ? null : cut(workspaceId),
                    repoId == null ? null : cut(repoId),
                    repo == null ? (repoId == null ? null : cut(repoId)) : repo.name(),
                    id,
                    user == null ? id : (user.name() + " " + user.lastName()).strip(),
                    told);
        }

        /** What a caller says of itself, as a column of the store takes it. */
        private static String cut(String text) {
            String plain = text.replace('\0', '?');
            return plain.length() <= LONGEST_COLUMN ? plain : plain.substring(0, LONGEST_COLUMN);
        }

        /** The fields that violations and alerts share, behind their own text. */
        void writeTo(ObjectNode json) {
            json.put("conversationId", context.get("conversationId"));
            json.put("repoId", repo);
            json.put("repoName", repoName);
            json.put("userId", user);
            json.put("userName", userName);
            json.put("repoAiApiKeyId", context.get("apiKeyId"));
            json.put("repoAiApiKeyName", context.get("apiKeyName"));
        }

        void writeModelTo(ObjectNode json) {
            json.put("llmType", context.get("llmType"));
            json.put("llmModel", context.get("llmModel"));
            json.put("host", context.get("host"));
        }
    }

    private static ViolationRow violation(Circumstances of, Summary summary) {
        String id = PolicyIds.next();
        ObjectNode json = head(id, of, summary.policyId(), summary.policyName());
        json.put("explanation", summary.explanation());
        of.writeTo(json);
        json.put("severity", summary.severity().name());
        json.put("block", summary.blocks());
        of.writeModelTo(json);
        return row(id, VIOLATIONS, of, summary.policyId(), summary.action(), summary.severity(), json);
    }

    private static ViolationRow alert(Circumstances of, Summary summary) {
        String done = summary.blocks() ? "blocked an interaction: " : "was violated: ";
        return alert(
                of,
                summary.policyId(),
                summary.policyName(),
                summary.action(),
                summary.severity(),
                "The policy " + done + summary.explanation());
    }

    private static ViolationRow alert(
            Circumstances of, String policyId, String policyName, Action action, Severity severity, String message) {
        String id = PolicyIds.next();
        ObjectNode json = head(id, of, policyId, policyName);
        json.put("message", message);
        of.writeTo(json);
        of.writeModelTo(json);
        return row(id, ALERTS, of, policyId, action, severity, json);
    }

    /** The alert for a policy that means to block and has nothing that could be enforced. */
    static ViolationRow unenforceable(Org org, String userId, FlashbackPolicy policy, String advice, long at) {
        PolicyScope scope = policy.scope();
        PolicyFields fields = policy.fields();
        return alert(
                Circumstances.of(org, at, scope.workspace(), scope.repo(), userId, Map.of()),
                policy.id(),
                fields.name(),
                fields.actionType().action(),
                fields.riskType(),
                "The policy is meant to block, and nothing of its content can be enforced: " + advice);
    }

    private static ObjectNode head(String id, Circumstances of, String policyId, String policyName) {
        return Json.object()
                .put("id", id)
                .put("policyId", policyId)
                .put("policyName", policyName)
                .put("timestamp", Timestamps.write(Instant.ofEpochMilli(of.at())));
    }

    private static ViolationRow row(
            String id,
            String feed,
            Circumstances of,
            String policyId,
            Action action,
            Severity severity,
            ObjectNode json) {
        return new ViolationRow(
                0,
                id,
                feed,
                of.org(),
                of.at(),
                policyId,
                of.workspace(),
                of.repo(),
                of.user(),
                action.name(),
                severity.name(),
                action == Action.BLOCK,
                of.context().get("llmType"),
                of.context().get("llmModel"),
                of.context().get("host"),
                Json.write(json));
    }
}
