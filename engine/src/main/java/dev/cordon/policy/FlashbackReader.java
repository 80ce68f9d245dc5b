package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Flashback AI policy. Its content stays text here; it becomes rules when the bundle is compiled. */
final class FlashbackReader {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CONTENT = 20_000;
    private static final List<Action> ACTIONS = List.of(Action.LOG, Action.ALERT, Action.BLOCK);
    private static final Choices<Severity> RISKS = Choices.<Severity>exactly()
            .with("LOW", Severity.LOW)
            .with("MEDIUM", Severity.MEDIUM)
            .with("HIGH", Severity.HIGH);

    /** What passes through an AI gateway; never chat between people. */
    private static final Set<SegmentKind> GATEWAY = EnumSet.of(
            SegmentKind.PROMPT, SegmentKind.RESPONSE, SegmentKind.TOOL_CALL, SegmentKind.TOOL_RESULT, SegmentKind.FILE);

    private final ReadOptions options;
    private final BundleParts parts;

    FlashbackReader(ReadOptions options, BundleParts parts) {
        this.options = options;
        this.parts = parts;
    }

    void read(LocatedObject object) {
        Fields bare = new Fields(object, "policy", parts.problems);
        String name = Names.trimmed(bare, "name", LONGEST_NAME);
        Fields policy = bare.named("policy " + Quote.of(name));
        Scope scope = scope(policy);
        String content = content(policy);
        Severity severity = policy.required("riskType") == null ? null : policy.choice("riskType", RISKS);
        Action action = action(policy);
        boolean deleted = policy.flag("deleted", false);
        boolean active = policy.flag("active", true);
        String id = idOf(policy, scope, name);
        policy.skip("createdBy", "createdAt", "lastUpdatedBy", "lastUpdatedAt", "workspace", "repo", "enforcement");
        policy.rejectUnknown(options.vendor(UnknownFields.WARNING));
        parts.policies.add(new Policy(
                id,
                name,
                "",
                Dialect.FLASHBACK,
                scope,
                deleted || !active ? EnforcementMode.OFF : EnforcementMode.ENFORCE,
                null,
                List.of(),
                content,
                action,
                severity == null ? Severity.LOW : severity,
                policy.place()));
    }

    private static Scope scope(Fields policy) {
        String org = TenantFields.read(policy, "orgId");
        String workspace = TenantFields.read(policy, "workspaceId");
        String repo = TenantFields.read(policy, "repoId");
        if (org == null && workspace == null) {
            policy.required("orgId");
        }
        TenantFields.check(policy, List.of("orgId", "workspaceId", "repoId"));
        return new Scope(org, workspace, repo, Set.of(), Set.of(), GATEWAY, Set.of(), Set.of());
    }

    /** The id; a request has none, and where the policy applies and its name stand in. */
    private static String idOf(Fields policy, Scope scope, String name) {
        String id = policy.text("id");
        if (id != null && id.isEmpty()) {
            policy.report(ProblemCode.OUT_OF_RANGE, policy.placeOf("id"), "the id is empty", "write an id, or none");
        }
        return id != null
                ? id
                : StableIds.of(
                        "flashback-policy", word(scope.org()), word(scope.workspace()), word(scope.repo()), name);
    }

    private static String word(@Nullable String id) {
        return id == null ? "" : id;
    }

    private static String content(Fields policy) {
        String content = policy.requiredText("content");
        if (content == null) {
            return "";
        }
        int length = content.codePointCount(0, content.length());
        if (Blank.trim(content).isEmpty()) {
            policy.report(
                    ProblemCode.EMPTY_POLICY,
                    policy.placeOf("content"),
                    "the content is empty",
                    "say what is prohibited or required");
        } else if (length > LONGEST_CONTENT) {
            policy.report(
                    ProblemCode.OUT_OF_RANGE,
                    policy.placeOf("content"),
                    "the content has " + length + " characters",
                    "write at most " + LONGEST_CONTENT + "; split the policy");
        }
        return content;
    }

    private static Action action(Fields policy) {
        Located written = policy.required("actionType");
        if (written instanceof LocatedScalar scalar && scalar.kind() == LocatedScalar.Kind.INTEGER) {
            Long number = WholeNumbers.parse(scalar.text());
            if (number == null || number < 0 || number >= ACTIONS.size()) {
                policy.report(
                        ProblemCode.UNKNOWN_ENUM,
                        written.place(),
                        Quote.of(scalar.text()) + " is no action",
                        "write 0 (log), 1 (alert) or 2 (block)");
                return Action.LOG;
            }
            return ACTIONS.get((int) (long) number);
        }
        if (written != null) {
            policy.wrongType(written, "a whole number", "write 0 (log), 1 (alert) or 2 (block) without quotes");
        }
        return Action.LOG;
    }
}
