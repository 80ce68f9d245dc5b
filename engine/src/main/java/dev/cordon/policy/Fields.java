package dev.cordon.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object and reports what is wrong with each. A field that is null counts as absent. Every name asked for
 * is remembered, so that what was never asked for is known to be unknown. Not thread-safe.
 */
final class Fields {

    private final LocatedObject object;
    private final String item;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> wrongLists = new HashSet<>();

    Fields(LocatedObject object, String item, Problems problems) {
        this.object = object;
        this.item = item;
        this.problems = problems;
    }

    SourceLocation place() {
        return object.place();
    }

    /** Where the field's value stands, or should. */
    SourceLocation placeOf(String name) {
        Located value = object.get(name);
        return value == null ? object.placeOf(name) : value.place();
    }

    String item() {
        return item;
    }

    Problems problems() {
        return problems;
    }

    /** The field's value, null when it is absent or null. */
    @Nullable
    Located get(String name) {
        asked.add(name);
        Located value = object.get(name);
        return value instanceof LocatedScalar s && s.kind() == LocatedScalar.Kind.NULL ? null : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    /** Declares names that are known and not looked into. */
    void skip(String... names) {
        asked.addAll(List.of(names));
    }

    @Nullable
    Located required(String name) {
        Located value = get(name);
        if (value == null) {
            report(ProblemCode.MISSING_FIELD, placeOf(name), "`" + name + "` is missing", "add `" + name + "`");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        Located value = get(name);
        return value == null ? null : textOf(value);
    }

    String text(String name, String fallback) {
        String text = text(name);
        return text == null ? fallback : text;
    }

    @Nullable
    String requiredText(String name) {
        Located value = required(name);
        return value == null ? null : textOf(value);
    }

    /** The content of a text value, null after a report if it is something else. */
    @Nullable
    String textOf(Located value) {
        if (value instanceof LocatedScalar s && s.isText()) {
            return s.text();
        }
        wrongType(value, "text", value instanceof LocatedScalar ? "put it in quotes" : "write text");
        return null;
    }

    boolean flag(String name, boolean fallback) {
        Located value = get(name);
        if (value == null) {
            return fallback;
        }
        if (value instanceof LocatedScalar s && s.kind() == LocatedScalar.Kind.BOOLEAN) {
            return s.text().equalsIgnoreCase("true");
        }
        wrongType(value, "a truth value", "write true or false without quotes");
        return fallback;
    }

    /** A whole number from {@code least} to {@code most}; the fallback when it is absent or was reported. */
    int whole(String name, int fallback, int least, int most) {
        Located value = get(name);
        return value == null ? fallback : wholeOf(value, fallback, least, most);
    }

    int wholeOf(Located value, int fallback, int least, int most) {
        if (value instanceof LocatedScalar s && s.kind() == LocatedScalar.Kind.INTEGER) {
            Long number = WholeNumbers.parse(s.text());
            if (number != null && number >= least && number <= most) {
                return (int) (long) number;
            }
            report(
                    ProblemCode.OUT_OF_RANGE,
                    value.place(),
                    Quote.of(s.text()) + " is out of range",
                    least == most ? "write " + least : "write a whole number from " + least + " to " + most);
            return fallback;
        }
        wrongType(value, "a whole number", "write it without quotes and without a decimal point");
        return fallback;
    }

    <T> @Nullable T choice(String name, Choices<T> choices) {
        Located value = get(name);
        return value == null ? null : choiceOf(value, choices);
    }

    <T> @Nullable T choiceOf(Located value, Choices<T> choices) {
        String word = textOf(value);
        if (word == null) {
            return null;
        }
        T choice = choices.of(word);
        if (choice == null) {
            report(ProblemCode.UNKNOWN_ENUM, value.place(), Quote.of(word) + " is not known here", choices.help(word));
        }
        return choice;
    }

    /** The choices of a list, each once, in order; what is wrong with one does not hide the others. */
    <T> Set<T> choiceSet(String name, Choices<T> choices) {
        Set<T> chosen = new LinkedHashSet<>();
        for (Located item : list(name)) {
            T choice = choiceOf(item, choices);
            if (choice != null && !chosen.add(choice)) {
                report(ProblemCode.NO_EFFECT, item.place(), "stands twice in the list", "remove one");
            }
        }
        return chosen;
    }

    /** The items of a list; empty when it is absent or was reported. */
    List<Located> list(String name) {
        Located value = get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof LocatedArray array) {
            return array.items();
        }
        if (wrongLists.add(name)) {
            wrongType(value, "a list", "write a list, even of one");
        }
        return List.of();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Located item : list(name)) {
            String text = textOf(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The objects of a list; items that are none are reported and left out. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Located item : list(name)) {
            Fields fields = objectOf(item);
            if (fields != null) {
                objects.add(fields);
            }
        }
        return objects;
    }

    /** Whether the field is there and is no list, which was or will be reported. */
    boolean isNoList(String name) {
        Located value = get(name);
        return value != null && !(value instanceof LocatedArray);
    }

    /** The fields of an inner object, null when it is absent or was reported. */
    @Nullable
    Fields object(String name) {
        Located value = get(name);
        return value == null ? null : objectOf(value);
    }

    @Nullable
    Fields objectOf(Located value) {
        if (value instanceof LocatedObject inner) {
            return new Fields(inner, item, problems);
        }
        wrongType(value, "an object", "write fields here");
        return null;
    }

    /** The same fields under another name for reports; what was asked for so far stays known. */
    Fields named(String newItem) {
        Fields renamed = new Fields(object, newItem, problems);
        renamed.asked.addAll(asked);
        return renamed;
    }

    /** Reports every field that nobody asked for. */
    void rejectUnknown(UnknownFields treatment) {
        if (treatment == UnknownFields.IGNORE) {
            return;
        }
        for (LocatedObject.Field field : object.fields()) {
            if (!asked.contains(field.name().text())) {
                reportUnknown(field.name(), treatment.code());
            }
        }
    }

    private void reportUnknown(LocatedScalar name, ProblemCode code) {
        String near = problems.keepsMore(code) ? Nearest.of(name.text(), asked) : null;
        report(
                code,
                name.place(),
                "the field " + Quote.of(name.text()) + " is not known here",
                near == null ? "remove it" : "did you mean `" + near + "`?");
    }

    void wrongType(Located value, String wanted, String help) {
        report(ProblemCode.WRONG_TYPE, value.place(), "is " + value.describe() + ", not " + wanted, help);
    }

    void report(ProblemCode code, SourceLocation place, String message, String help) {
        problems.add(code, place, item, message, help);
    }
}
