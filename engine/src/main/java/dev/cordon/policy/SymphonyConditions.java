package dev.cordon.policy;

import dev.cordon.model.RuleType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one configuration of a Symphony rule. One reader serves one policy: classifiers are counted over it. */
final class SymphonyConditions {

    /** Rule types that may be written. */
    static final Choices<RuleType> TYPES = types();

    private static final Map<RuleType, String> CONFIGS = new EnumMap<>(Map.of(
            RuleType.TEXT_MATCH, "textMatchConfig",
            RuleType.FILE_SIZE, "fileSizeConfig",
            RuleType.FILE_EXTENSION, "fileExtensionConfig",
            RuleType.FILE_PASSWORD, "filePasswordConfig",
            RuleType.FILE_CLASSIFIER, "fileClassifierConfig"));

    private static final long MEBIBYTE = 1L << 20;
    private static final int DEFAULT_SIZE = 20;
    private static final Choices<Boolean> PROTECTION =
            Choices.<Boolean>exactly().with("PASSWORD_PROTECTED", true).with("NOT_PASSWORD_PROTECTED", false);

    private final ReadOptions options;
    private final FileFactReader facts = new FileFactReader();

    SymphonyConditions(ReadOptions options) {
        this.options = options;
    }

    /** The condition, or null after a report. */
    @Nullable
    Condition read(Fields rule, @Nullable RuleType type, @Nullable SymphonyDataType dataType) {
        Condition condition = null;
        List<String> given = new ArrayList<>();
        for (Map.Entry<RuleType, String> config : CONFIGS.entrySet()) {
            Fields fields = rule.object(config.getValue());
            if (rule.has(config.getValue())) {
                given.add(config.getValue());
            }
            if (fields != null) {
                Condition read = condition(fields, config.getKey(), dataType);
                fields.rejectUnknown(options.vendor(UnknownFields.ERROR));
                condition = config.getKey() == type ? read : condition;
            }
        }
        return type != null && isTheOne(rule, type, given) ? condition : null;
    }

    private static boolean isTheOne(Fields rule, RuleType type, List<String> given) {
        String wanted = CONFIGS.getOrDefault(type, "");
        if (given.isEmpty()) {
            rule.required(wanted);
            return false;
        }
        boolean fits = given.size() == 1 && given.get(0).equals(wanted);
        if (!fits) {
            String other = given.get(0).equals(wanted) ? given.get(1) : given.get(0);
            rule.report(
                    ProblemCode.CONTRADICTION,
                    rule.placeOf(other),
                    "`" + other + "` does not go with the type " + type,
                    "a rule has exactly one configuration, and a " + type + " rule has `" + wanted + "`");
        }
        return fits;
    }

    private @Nullable Condition condition(Fields config, RuleType type, @Nullable SymphonyDataType dataType) {
        return switch (type) {
            case TEXT_MATCH -> textMatch(config, dataType);
            case FILE_SIZE ->
                new Condition.FileSize(config.whole("sizeLimit", DEFAULT_SIZE, 1, Integer.MAX_VALUE) * MEBIBYTE);
            case FILE_EXTENSION -> facts.extensions(config, "allowLists", "blockLists");
            case FILE_PASSWORD -> password(config);
            case FILE_CLASSIFIER -> facts.classifiers(config, FileFactReader.types(config, "applicableFileTypes"));
        };
    }

    private Condition textMatch(Fields config, @Nullable SymphonyDataType dataType) {
        List<DictionaryRef> dictionaries = dictionaries(config);
        Threshold threshold =
                new Threshold(Threshold.Measure.UNIQUE, uniqueOccurrences(config), Threshold.CountOver.SEGMENT);
        Set<String> types = FileFactReader.types(config, "applicableFileTypes");
        if (!types.isEmpty() && dataType != null && dataType != SymphonyDataType.FILE_CONTENT) {
            config.report(
                    ProblemCode.CONTRADICTION,
                    config.placeOf("applicableFileTypes"),
                    "file types do not apply to " + dataType.word(),
                    "leave `applicableFileTypes` empty, or write the rule under FileContent");
        }
        return new Condition.Content(List.of(), dictionaries, threshold, Exemption.NONE, types);
    }

    private List<DictionaryRef> dictionaries(Fields config) {
        config.required("dictionaries");
        List<DictionaryRef> references = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields reference : config.objects("dictionaries")) {
            String id = reference.requiredText("dictId");
            String version = reference.text("version");
            reference.text("name");
            reference.rejectUnknown(options.vendor(UnknownFields.ERROR));
            if (id != null && seen.add(id)) {
                references.add(new DictionaryRef(id, version, reference.place()));
            } else if (id != null) {
                reference.report(
                        ProblemCode.NO_EFFECT,
                        reference.place(),
                        "the dictionary " + Quote.of(id) + " stands twice in this rule",
                        "remove one of the references");
            }
        }
        return references;
    }

    /** A number, or a number written as text: the vendor's own pages disagree on its type. */
    private static int uniqueOccurrences(Fields config) {
        Located written = config.get("countUniqueOccurrences");
        if (written instanceof LocatedScalar scalar && scalar.isText() && WholeNumbers.parse(scalar.text()) != null) {
            LocatedScalar number = new LocatedScalar(scalar.origin(), LocatedScalar.Kind.INTEGER, scalar.text());
            return config.wholeOf(number, 1, 1, Integer.MAX_VALUE);
        }
        return config.whole("countUniqueOccurrences", 1, 1, Integer.MAX_VALUE);
    }

    private static Condition password(Fields config) {
        Boolean whenProtected = config.choice("matchCriteria", PROTECTION);
        Set<String> types = FileFactReader.types(config, "applicableFileTypes");
        return new Condition.FilePassword(whenProtected != null && whenProtected, types);
    }

    private static Choices<RuleType> types() {
        Choices<RuleType> choices = Choices.exactly();
        for (RuleType type : RuleType.values()) {
            choices = choices.with(type.name(), type);
        }
        return choices;
    }
}
