package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.ConversationScope;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Symphony DLP V3 policy, as the vendor's service returns it or as it is sent there. */
final class SymphonyReader {

    private static final int LONGEST_NAME = 30;
    private static final Choices<ConversationScope> SCOPES = Choices.<ConversationScope>exactly()
            .with("Internal", ConversationScope.INTERNAL)
            .with("External", ConversationScope.EXTERNAL);

    private final ReadOptions options;
    private final BundleParts parts;

    SymphonyReader(ReadOptions options, BundleParts parts) {
        this.options = options;
        this.parts = parts;
    }

    void read(LocatedObject object) {
        Fields bare = new Fields(object, "policy", parts.problems);
        String name = Names.trimmed(bare, "name", LONGEST_NAME);
        Fields policy = bare.named("policy " + Quote.of(name));
        String id = idOf(policy, name);
        Set<ConversationScope> scopes = scopes(policy);
        SymphonyRules rules = new SymphonyRules(options, id, policy);
        List<Rule> all = rules.read();
        policy.skip("creatorId", "creationDate", "lastUpdatedDate", "lastDisabledDate", "systemPolicy");
        EnforcementMode mode = modeOf(policy, all);
        String version = versionOf(policy);
        policy.rejectUnknown(options.vendor(UnknownFields.WARNING));
        parts.policies.add(new Policy(
                id,
                name,
                version,
                Dialect.SYMPHONY_V3,
                new Scope(null, null, null, scopes, Set.of(), Set.of(), Set.of(), Set.of()),
                mode,
                null,
                all,
                null,
                Action.LOG,
                Severity.LOW,
                policy.place()));
    }

    /** Both fields name the policy; a request has neither, and its name, unique at the vendor's, stands in. */
    private static String idOf(Fields policy, String name) {
        String policyId = policy.text("policyId");
        String id = policy.text("id");
        if (policyId != null && id != null && !policyId.equals(id)) {
            policy.report(
                    ProblemCode.CONTRADICTION,
                    policy.placeOf("id"),
                    "`id` and `policyId` differ",
                    "write the same id in both, or one of them");
        }
        String given = policyId != null ? policyId : id;
        if (given != null && given.isEmpty()) {
            policy.report(
                    ProblemCode.OUT_OF_RANGE, policy.placeOf("policyId"), "the id is empty", "write an id, or none");
        }
        return given != null ? given : StableIds.of("symphony-policy", name);
    }

    private static Set<ConversationScope> scopes(Fields policy) {
        boolean given = policy.required("scopes") != null;
        Set<ConversationScope> scopes = policy.choiceSet("scopes", SCOPES);
        if (given
                && policy.get("scopes") instanceof LocatedArray array
                && array.items().isEmpty()) {
            policy.report(
                    ProblemCode.MISSING_FIELD,
                    policy.placeOf("scopes"),
                    "`scopes` is empty",
                    "write `Internal`, `External` or both");
        }
        return scopes;
    }

    private static EnforcementMode modeOf(Fields policy, List<Rule> rules) {
        boolean active = policy.flag("active", true);
        boolean deleted = policy.flag("deleted", false);
        if (!active || deleted) {
            return EnforcementMode.OFF;
        }
        if (lacksDictionaries(rules)) {
            policy.report(
                    ProblemCode.INACTIVE,
                    policy.placeOf("appliesTo"),
                    "no TEXT_MATCH rule of the policy has a dictionary, so the policy is not enforced",
                    "add a dictionary, or remove the TEXT_MATCH rules");
            return EnforcementMode.OFF;
        }
        return EnforcementMode.ENFORCE;
    }

    private static boolean lacksDictionaries(List<Rule> rules) {
        List<Condition.Content> contents = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.type() == RuleType.TEXT_MATCH && rule.condition() instanceof Condition.Content content) {
                contents.add(content);
            }
        }
        return !contents.isEmpty()
                && contents.stream().allMatch(content -> content.dictionaries().isEmpty());
    }

    private static String versionOf(Fields policy) {
        String version = policy.text("version");
        return version == null
                ? SymphonyVersions.FIRST_POLICY
                : checkedVersion(policy, "version", version, SymphonyVersions.FIRST_POLICY);
    }

    /** The version, or the fallback after a report. */
    static String checkedVersion(Fields fields, String field, @Nullable String version, String fallback) {
        if (version == null) {
            return fallback;
        }
        if (SymphonyVersions.isVersion(version)) {
            return version;
        }
        fields.report(
                ProblemCode.OUT_OF_RANGE,
                fields.placeOf(field),
                Quote.of(version) + " is not a version",
                "write major.minor, each from 0 to 999, such as " + fallback);
        return fallback;
    }
}
