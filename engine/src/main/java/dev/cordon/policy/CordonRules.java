package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.RuleType;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one Cordon policy. */
final class CordonRules {

    private static final Choices<Severity> SEVERITIES = Choices.namesOf(List.of(Severity.values()));
    private static final Choices<SegmentPart> PARTS = Choices.namesOf(List.of(SegmentPart.values()));
    private static final Set<String> NO_PATHS = Set.of();

    private final CordonFiles files = new CordonFiles();
    private final ExactPlaces.Collector places;

    CordonRules(ExactPlaces.Collector places) {
        this.places = places;
    }

    void read(Fields unnamed, Set<String> ids, List<Rule> into) {
        String id = unnamed.requiredText("id");
        Fields rule = unnamed.named(unnamed.item() + ", rule " + Quote.of(id == null ? "" : id));
        if (id != null && !ids.add(id)) {
            rule.report(
                    ProblemCode.DUPLICATE_ID,
                    rule.placeOf("id"),
                    "the rule id " + Quote.of(id) + " stands twice in the policy",
                    "give one of the rules another id");
        }
        Action action = rule.required("action") == null ? null : rule.choice("action", CordonPolicies.ACTIONS);
        Severity severity = rule.choice("severity", SEVERITIES);
        String name = rule.text("name", "");
        String userMessage = rule.text("userMessage");
        Target target = target(rule);
        Typed typed = condition(rule);
        places.addReferences(rule.place(), "detectors", rule.list("detectors"));
        places.addReferences(rule.place(), "exempt", CordonContent.exemptDetectors(rule));
        rule.rejectUnknown(UnknownFields.ERROR);
        if (id == null || action == null || typed == null) {
            return;
        }
        Severity known = severity == null ? severityOf(action) : severity;
        Target aimed = typed.type == RuleType.TEXT_MATCH ? target : ofFiles(target);
        into.add(new Rule(id, name, typed.type, action, known, aimed, typed.condition, userMessage, rule.place()));
    }

    private static Target target(Fields rule) {
        return new Target(
                rule.choiceSet("kinds", CordonPolicies.KINDS),
                rule.has("paths") ? new LinkedHashSet<>(rule.texts("paths")) : NO_PATHS,
                rule.choiceSet("parts", PARTS));
    }

    private static Target ofFiles(Target target) {
        return new Target(Set.of(SegmentKind.FILE), target.paths(), target.parts());
    }

    private static Severity severityOf(Action action) {
        return action == Action.BLOCK ? Severity.HIGH : action == Action.LOG ? Severity.LOW : Severity.MEDIUM;
    }

    private @Nullable Typed condition(Fields rule) {
        CordonContent content = CordonContent.read(rule);
        CordonFiles.Facts file = files.read(rule);
        if (content.isNamed() && file.condition() != null) {
            rule.report(
                    ProblemCode.CONTRADICTION,
                    rule.placeOf("file"),
                    "a rule looks at content or at a file fact, and this one does both",
                    "make two rules of it; beside content, `file` holds `types` alone");
            return null;
        }
        if (content.isNamed()) {
            return new Typed(RuleType.TEXT_MATCH, content.toCondition(file.types()));
        }
        content.rejectLeftovers(rule);
        Condition condition = file.condition();
        if (condition == null && !file.reported()) {
            rule.report(
                    ProblemCode.EMPTY_POLICY,
                    rule.place(),
                    "the rule says nothing to look for",
                    "add `detectors`, `dictionaries` or `file`");
        }
        return condition == null ? null : new Typed(CordonFiles.typeOf(condition), condition);
    }

    private record Typed(RuleType type, Condition condition) {}

    /** The references of a list: ids, or objects with an id and a version. */
    static List<DictionaryRef> dictionaries(Fields rule) {
        List<DictionaryRef> references = new ArrayList<>();
        for (Located item : rule.list("dictionaries")) {
            String id;
            String version = null;
            if (item instanceof LocatedObject object) {
                Fields reference = new Fields(object, rule.item(), rule.problems());
                id = reference.requiredText("id");
                version = reference.text("version");
                reference.rejectUnknown(UnknownFields.ERROR);
            } else {
                id = rule.textOf(item);
            }
            if (id != null) {
                references.add(new DictionaryRef(id, version, item.place()));
            }
        }
        return references;
    }
}
