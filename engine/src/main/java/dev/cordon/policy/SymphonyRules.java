package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code appliesTo} of a Symphony policy: data types, their actions, and their rules. */
final class SymphonyRules {

    private static final Choices<Action> ACTIONS = Choices.<Action>exactly()
            .with("LogOnly", Action.LOG)
            .with("Warn", Action.WARN)
            .with("Block", Action.BLOCK);
    private static final String UNKNOWN = "UNKNOWN";

    private final ReadOptions options;
    private final String policyId;
    private final Fields policy;
    private final SymphonyConditions conditions;
    private final List<Rule> rules = new ArrayList<>();

    SymphonyRules(ReadOptions options, String policyId, Fields policy) {
        this.options = options;
        this.policyId = policyId;
        this.policy = policy;
        this.conditions = new SymphonyConditions(options);
    }

    List<Rule> read() {
        if (isEmpty(policy, "appliesTo")) {
            empty(policy, "appliesTo", "the policy applies to nothing");
        }
        for (Fields entry : policy.objects("appliesTo")) {
            entry(entry);
        }
        return rules;
    }

    private void entry(Fields entry) {
        SymphonyDataType dataType =
                entry.required("dataType") == null ? null : entry.choice("dataType", SymphonyDataType.CHOICES);
        Action action = entry.choice("action", ACTIONS);
        if (isEmpty(entry, "rules")) {
            empty(entry, "rules", "there are no rules");
        }
        Set<String> ids = new HashSet<>();
        for (Fields rule : entry.objects("rules")) {
            rule(rule, dataType, action == null ? Action.LOG : action, ids);
        }
        entry.rejectUnknown(options.vendor(UnknownFields.ERROR));
    }

    private void rule(Fields unnamed, @Nullable SymphonyDataType dataType, Action action, Set<String> ids) {
        String name = Blank.trim(unnamed.text("name", ""));
        String given = unnamed.text("id");
        String id = given == null || given.isEmpty() ? StableIds.of(policyId, pathInPolicy(unnamed)) : given;
        Fields rule = unnamed.named(policy.item() + ", rule " + Quote.of(name.isEmpty() ? id : name));
        if (!ids.add(id)) {
            rule.report(
                    ProblemCode.DUPLICATE_ID,
                    rule.placeOf("id"),
                    "the rule id " + Quote.of(id) + " stands twice in this entry",
                    "give one of the rules another id, or none");
        }
        RuleType type = typeOf(rule, dataType);
        Condition condition = conditions.read(rule, type, dataType);
        rule.rejectUnknown(options.vendor(UnknownFields.ERROR));
        if (type != null && condition != null && dataType != null) {
            rules.add(new Rule(
                    id,
                    name,
                    type,
                    action,
                    severityOf(action),
                    dataType.target(options.messages()),
                    condition,
                    null,
                    rule.place()));
        }
    }

    /** Not the path in the document: the id stays when the policy is wrapped or moved. */
    private String pathInPolicy(Fields rule) {
        String path = rule.place().path().substring(policy.place().path().length());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static @Nullable RuleType typeOf(Fields rule, @Nullable SymphonyDataType dataType) {
        Located written = rule.required("type");
        if (written instanceof LocatedScalar scalar
                && scalar.isText()
                && scalar.text().equals(UNKNOWN)) {
            rule.report(
                    ProblemCode.UNKNOWN_RULE_TYPE,
                    written.place(),
                    "a rule of the type UNKNOWN says nothing that could be enforced",
                    SymphonyConditions.TYPES.help(""));
            return null;
        }
        RuleType type = written == null ? null : rule.choiceOf(written, SymphonyConditions.TYPES);
        if (type != null && dataType != null && !dataType.takes(type)) {
            rule.report(
                    ProblemCode.CONTRADICTION,
                    rule.placeOf("type"),
                    "a " + type + " rule does not apply to " + dataType.word(),
                    "TEXT_MATCH goes with Messages, RoomMeta, SignalMeta and FileContent, the other types with FileMeta");
        }
        return type;
    }

    private static Severity severityOf(Action action) {
        return action == Action.BLOCK ? Severity.HIGH : action == Action.WARN ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean isEmpty(Fields fields, String field) {
        return fields.list(field).isEmpty() && !fields.isNoList(field);
    }

    private static void empty(Fields fields, String field, String message) {
        fields.report(ProblemCode.EMPTY_POLICY, fields.placeOf(field), message, "add an entry to `" + field + "`");
    }
}
