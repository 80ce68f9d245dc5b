package dev.cordon.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on file facts: extensions, classifiers, file types. One reader serves one policy. */
final class FileFactReader {

    private static final int MOST_CLASSIFIERS = 30;
    private static final int LONGEST_CLASSIFIER = 30;
    private static final Choices<String> TYPES = types();

    private int classifiers;

    /** File types a rule is limited to; empty for all. */
    static Set<String> types(Fields fields, String field) {
        return fields.choiceSet(field, TYPES);
    }

    /** The two lists of extensions, or null after a report. */
    @Nullable
    Condition extensions(Fields fields, String allowField, String blockField) {
        Set<String> allow = extensions(fields, allowField);
        Set<String> block = extensions(fields, blockField);
        if (fields.list(allowField).isEmpty() && fields.list(blockField).isEmpty()) {
            fields.report(
                    ProblemCode.MISSING_FIELD,
                    fields.place(),
                    "`" + allowField + "` and `" + blockField + "` are both empty",
                    "name at least one extension");
            return null;
        }
        for (String extension : allow) {
            if (block.contains(extension)) {
                fields.report(
                        ProblemCode.NO_EFFECT,
                        fields.placeOf(allowField),
                        Quote.of(extension) + " is both allowed and blocked, so it is blocked",
                        "remove it from one of the lists");
            }
        }
        return new Condition.FileExtension(allow, block);
    }

    private static Set<String> extensions(Fields fields, String field) {
        Set<String> extensions = new LinkedHashSet<>();
        for (Located item : fields.list(field)) {
            String written = fields.textOf(item);
            if (written != null) {
                extension(fields, item, Blank.trim(written).toLowerCase(Locale.ROOT), extensions);
            }
        }
        return extensions;
    }

    private static void extension(Fields fields, Located item, String written, Set<String> into) {
        String extension = written.startsWith(".") ? written.substring(1) : written;
        if (extension.isEmpty()) {
            fields.report(ProblemCode.OUT_OF_RANGE, item.place(), "the extension is empty", "write one, such as `exe`");
        } else if (extension.indexOf('.') >= 0) {
            fields.report(
                    ProblemCode.NO_EFFECT,
                    item.place(),
                    "an extension is what follows the last dot, so " + Quote.of(written) + " never occurs",
                    "write " + Quote.of(extension.substring(extension.lastIndexOf('.') + 1)));
        } else if (!into.add(extension)) {
            fields.report(ProblemCode.NO_EFFECT, item.place(), "stands twice in the list", "remove one");
        }
    }

    /** The pairs of `classifiers`, or null after a report. */
    @Nullable
    Condition classifiers(Fields fields, Set<String> types) {
        Located written = fields.required("classifiers");
        if (!(written instanceof LocatedObject object)) {
            if (written != null) {
                fields.wrongType(written, "an object", "write pairs of name and value");
            }
            return null;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (LocatedObject.Field pair : object.fields()) {
            String value = fields.textOf(pair.value());
            if (value != null && isShort(fields, pair.name()) & isShort(fields, pair.value())) {
                pairs.put(pair.name().text(), value);
            }
        }
        if (object.fields().isEmpty()) {
            fields.report(ProblemCode.MISSING_FIELD, object.place(), "`classifiers` is empty", "add a pair");
        }
        countPairs(fields, object);
        return pairs.isEmpty() ? null : new Condition.FileClassifier(pairs, types);
    }

    private void countPairs(Fields fields, LocatedObject object) {
        int before = classifiers;
        classifiers += object.fields().size();
        if (classifiers > MOST_CLASSIFIERS && before <= MOST_CLASSIFIERS) {
            fields.report(
                    ProblemCode.TOO_MANY,
                    object.place(),
                    "the policy has more than " + MOST_CLASSIFIERS + " classifiers",
                    "keep at most " + MOST_CLASSIFIERS + " over all rules of a policy");
        }
    }

    private static boolean isShort(Fields fields, Located written) {
        String text = ((LocatedScalar) written).text();
        int length = text.codePointCount(0, text.length());
        boolean fits = length <= LONGEST_CLASSIFIER && !Blank.trim(text).isEmpty();
        if (!fits) {
            fields.report(
                    ProblemCode.OUT_OF_RANGE,
                    written.place(),
                    "the classifier has " + length + " characters",
                    "write 1 to " + LONGEST_CLASSIFIER + " characters, not white space alone");
        }
        return fits;
    }

    private static Choices<String> types() {
        Choices<String> choices = Choices.exactly();
        for (String type : List.of("PDF", "WORD", "EXCEL", "POWERPOINT", "ZIP", "CSV", "TXT")) {
            choices = choices.with(type, type);
        }
        return choices;
    }
}
