package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.ConversationScope;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Role;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the policies of a Cordon document: identity, mode and scope; {@link CordonRules} reads what is in them. */
final class CordonPolicies {

    static final Choices<SegmentKind> KINDS = Choices.namesOf(List.of(SegmentKind.values()));
    static final Choices<Action> ACTIONS =
            Choices.namesOf(List.of(Action.LOG, Action.ALERT, Action.WARN, Action.BLOCK));

    private static final Choices<EnforcementMode> MODES = Choices.namesOf(List.of(EnforcementMode.values()));
    private static final Choices<ConversationScope> CONVERSATIONS =
            Choices.namesOf(List.of(ConversationScope.values()));
    private static final Choices<Role> ROLES = Choices.namesOf(List.of(Role.values()));

    /** What goes to a model, and what comes from one, in the words of natural-language policies. */
    private static final Choices<Set<SegmentKind>> DIRECTIONS = Choices.<Set<SegmentKind>>exactly()
            .with("prompts", Set.of(SegmentKind.PROMPT, SegmentKind.TOOL_RESULT, SegmentKind.FILE))
            .with("responses", Set.of(SegmentKind.RESPONSE, SegmentKind.TOOL_CALL));

    private final BundleParts parts;

    CordonPolicies(BundleParts parts) {
        this.parts = parts;
    }

    void read(Fields unnamed) {
        String id = unnamed.requiredText("id");
        String name = unnamed.text("name", id == null ? "" : id);
        Fields policy = unnamed.named("policy " + Quote.of(name));
        if (id != null && Blank.trim(id).isEmpty()) {
            policy.report(ProblemCode.OUT_OF_RANGE, policy.placeOf("id"), "the id is empty", "write an id");
        }
        policy.text("description");
        EnforcementMode mode = policy.choice("mode", MODES);
        Action onIncomplete = policy.choice("onIncomplete", ACTIONS);
        String version = policy.text("version", "");
        Scope scope = scope(policy);
        List<Rule> rules = rules(policy);
        policy.rejectUnknown(UnknownFields.ERROR);
        if (id == null) {
            return;
        }
        parts.policies.add(new Policy(
                id,
                name,
                version,
                Dialect.CORDON,
                scope,
                mode == null ? EnforcementMode.ENFORCE : mode,
                onIncomplete,
                rules,
                null,
                Action.LOG,
                Severity.LOW,
                policy.place()));
    }

    private List<Rule> rules(Fields policy) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        CordonRules reader = new CordonRules(parts.places);
        List<Fields> written = policy.objects("rules");
        for (Fields rule : written) {
            reader.read(rule, ids, rules);
        }
        if (written.isEmpty() && policy.list("rules").isEmpty() && !policy.isNoList("rules")) {
            policy.report(
                    ProblemCode.EMPTY_POLICY,
                    policy.placeOf("rules"),
                    "the policy has no rules",
                    "add a rule, or remove the policy");
        }
        return rules;
    }

    private static Scope scope(Fields policy) {
        Fields scope = policy.object("scope");
        if (scope == null) {
            return Scope.ANY;
        }
        String org = TenantFields.read(scope, "org");
        String workspace = TenantFields.read(scope, "workspace");
        String repo = TenantFields.read(scope, "repo");
        TenantFields.check(scope, List.of("org", "workspace", "repo"));
        Set<SegmentKind> interactions = scope.choiceSet("interactionKinds", KINDS);
        Scope read = new Scope(
                org,
                workspace,
                repo,
                scope.choiceSet("conversation", CONVERSATIONS),
                kinds(scope),
                interactions,
                new LinkedHashSet<>(scope.texts("groups")),
                scope.choiceSet("roles", ROLES));
        scope.rejectUnknown(UnknownFields.ERROR);
        return read;
    }

    private static Set<SegmentKind> kinds(Fields scope) {
        Set<SegmentKind> kinds = scope.choiceSet("kinds", KINDS);
        Set<SegmentKind> direction = scope.choice("direction", DIRECTIONS);
        if (direction == null) {
            return kinds;
        }
        if (scope.has("kinds")) {
            scope.report(
                    ProblemCode.CONTRADICTION,
                    scope.placeOf("direction"),
                    "`direction` stands for a list of kinds, and `kinds` is written too",
                    "keep one of them");
        }
        return direction;
    }
}
