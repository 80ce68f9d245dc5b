package dev.cordon.cli;

import dev.cordon.policy.Detector;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cordon rules show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a detector with its expressions, checks, examples and counter-examples.")
final class RulesShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Detector, such as payment.card, or a family, such as payment.")
    private String id = "";

    @Mixin
    private FormatOption format = new FormatOption();

    private final Streams streams;

    RulesShowCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Detector> found = Rules.detectors().stream()
                .filter(d -> d.id().equals(id)
                        || d.id().startsWith(id + ".")
                        || d.renamedFrom().contains(id))
                .toList();
        if (found.isEmpty()) {
            throw new InputException("MISSING_DETECTOR", "ID", "no such detector; see `cordon rules list`");
        }
        for (Detector detector : found) {
            if (format.text(streams)) {
                text(detector);
            } else {
                streams.out().line(json(detector));
            }
        }
        return ExitStatus.OK;
    }

    private void text(Detector d) {
        Output out = streams.out();
        out.line(d.id() + "  " + d.title());
        field("type", d.type());
        field(
                "severity",
                d.severity().name().toLowerCase(Locale.ROOT) + ", weight " + d.weight()
                        + (d.signal() ? ", a signal: counts towards scores alone" : ""));
        field("about", d.description());
        field("before", d.before());
        d.patterns().forEach(pattern -> field("pattern", pattern));
        if (!d.terms().isEmpty()) {
            field(d.wholeWord() ? "words" : "terms", String.join(" | ", d.terms()));
        }
        field("after", d.after());
        field("score", score(d.score()));
        field("keywords", context(d.keywords()));
        field("exclude", context(d.exclude()));
        field("checks", joined(d.checks()));
        field("replaces", joined(d.supersedes()));
        field("tags", joined(d.tags()));
        d.references().forEach(reference -> field("see", reference));
        d.examples().forEach(example -> field("finds", example));
        d.counterexamples().forEach(example -> field("leaves", example));
        out.line("");
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            streams.out().line("  " + name + " ".repeat(10 - name.length()) + Excerpts.printable(value));
        }
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static @Nullable String score(Detector.@Nullable Score score) {
        return score == null ? null : "at least " + score.atLeast() + " of " + String.join(", ", score.of());
    }

    private static @Nullable String context(Detector.@Nullable Context context) {
        return context == null ? null : "within " + context.distance() + ": " + String.join(" | ", context.terms());
    }

    private static String json(Detector d) {
        return Json.object(json -> {
            json.writeStringField("id", d.id());
            json.writeStringField("type", d.type());
            json.writeStringField("severity", d.severity().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("weight", d.weight());
            json.writeBooleanField("signal", d.signal());
            json.writeStringField("title", d.title());
            json.writeStringField("description", d.description());
            json.writeStringField("before", d.before());
            Json.strings(json, "patterns", d.patterns());
            Json.strings(json, "terms", d.terms());
            json.writeStringField("after", d.after());
            Json.strings(json, "checks", d.checks());
            Json.strings(json, "tags", d.tags());
            Json.strings(json, "references", d.references());
            Json.strings(json, "examples", d.examples());
            Json.strings(json, "counterexamples", d.counterexamples());
        });
    }
}
