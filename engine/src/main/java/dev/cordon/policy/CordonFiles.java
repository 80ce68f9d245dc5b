package dev.cordon.policy;

import dev.cordon.model.RuleType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code file} of a Cordon rule: at most one fact, and the file types it is limited to. One reader serves one policy. */
final class CordonFiles {

    private final FileFactReader facts = new FileFactReader();

    /**
     * What was read.
     *
     * @param condition the fact, null when there is none
     * @param types file types, empty for all
     * @param reported whether a fact was written and refused
     */
    record Facts(@Nullable Condition condition, Set<String> types, boolean reported) {}

    Facts read(Fields rule) {
        Fields file = rule.object("file");
        if (file == null) {
            return new Facts(null, Set.of(), rule.has("file"));
        }
        Set<String> types = FileFactReader.types(file, "types");
        String fact = null;
        Condition condition = null;
        for (String field : new String[] {"extensions", "sizeAbove", "passwordProtected", "classifiers"}) {
            if (!file.has(field)) {
                continue;
            }
            if (fact != null) {
                file.report(
                        ProblemCode.CONTRADICTION,
                        file.placeOf(field),
                        "a rule looks at one file fact, and this one has `" + fact + "` too",
                        "make two rules of it");
            }
            fact = field;
            condition = condition(file, field, types);
        }
        file.rejectUnknown(UnknownFields.ERROR);
        rejectTypes(file, fact);
        return new Facts(condition, types, fact != null);
    }

    private @Nullable Condition condition(Fields file, String field, Set<String> types) {
        switch (field) {
            case "extensions":
                return extensions(file);
            case "sizeAbove":
                return size(file);
            case "passwordProtected":
                return new Condition.FilePassword(file.flag(field, true), types);
            default:
                return facts.classifiers(file, types);
        }
    }

    private @Nullable Condition extensions(Fields file) {
        Fields lists = file.object("extensions");
        if (lists == null) {
            return null;
        }
        Condition condition = facts.extensions(lists, "allow", "block");
        lists.rejectUnknown(UnknownFields.ERROR);
        return condition;
    }

    private static @Nullable Condition size(Fields file) {
        Located written = file.get("sizeAbove");
        if (written == null) {
            return null;
        }
        if (!(written instanceof LocatedScalar scalar)) {
            file.textOf(written);
            return null;
        }
        Long bytes = ByteSizes.parse(scalar.text());
        boolean number = scalar.kind() == LocatedScalar.Kind.INTEGER || scalar.isText();
        if (!number || bytes == null || bytes < 1) {
            file.report(
                    ProblemCode.OUT_OF_RANGE,
                    scalar.place(),
                    Quote.of(scalar.text()) + " is not a size",
                    "write bytes, or a number with KiB, MiB or GiB, such as \"20 MiB\"");
            return null;
        }
        return new Condition.FileSize(bytes);
    }

    private static void rejectTypes(Fields file, @Nullable String fact) {
        if (file.has("types") && ("extensions".equals(fact) || "sizeAbove".equals(fact))) {
            file.report(
                    ProblemCode.CONTRADICTION,
                    file.placeOf("types"),
                    "`types` does not go with `" + fact + "`",
                    "remove `types`");
        }
    }

    static RuleType typeOf(Condition condition) {
        if (condition instanceof Condition.FileExtension) {
            return RuleType.FILE_EXTENSION;
        }
        if (condition instanceof Condition.FileSize) {
            return RuleType.FILE_SIZE;
        }
        return condition instanceof Condition.FilePassword ? RuleType.FILE_PASSWORD : RuleType.FILE_CLASSIFIER;
    }
}
