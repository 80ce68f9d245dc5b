package dev.cordon.cli;

import dev.cordon.DetectorPolicies;
import dev.cordon.json.ContentReader;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.PolicyBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon profile}: what every rule costs on given traffic. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures nanoseconds per KB, candidates and findings of every rule on given traffic, costliest first.",
            "Without --policies: of every shipped detector."
        },
        footer = {
            "",
            "Each rule is measured alone. Together they share passes over the text, so that the whole is",
            "cheaper than the sum: its own figure comes first, and the cost of an evaluation without any",
            "rule second."
        })
final class ProfileCommand implements Callable<Integer> {

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private InputOption input = new InputOption();

    @Option(
            names = "--sample",
            paramLabel = "KB",
            description = "How much of the input to measure with, in 1,024 characters; default ${DEFAULT-VALUE}.")
    private int sampleKilobytes = 256;

    @Option(names = "--top", paramLabel = "N", description = "Only the N costliest.")
    private int top = Integer.MAX_VALUE;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;
    private final Table table = new Table(">ns/KB", ">candidates", ">findings", "rule");
    private int bad;

    ProfileCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RuleCosts costs = new RuleCosts(sample(), backend.options(streams));
        PolicyBundle bundle = policies.given()
                ? policies.validate().orThrow().bundle()
                : BundleValidator.validate(DetectorPolicies.oneByOne(Rules.shipped()))
                        .orThrow()
                        .bundle();
        print(costs.whole("(all together)", bundle));
        print(costs.whole("(no rule)", empty(bundle)));
        costs.each(bundle).stream().limit(top).forEach(this::print);
        if (format.text(streams)) {
            table.print(streams.out());
        }
        return bad > 0 ? ExitStatus.BAD_INPUT : ExitStatus.OK;
    }

    private void print(RuleCosts.Cost cost) {
        if (format.text(streams)) {
            table.row(
                    String.format(Locale.ROOT, "%.0f", cost.nanosPerKilobyte()),
                    Long.toString(cost.candidates()),
                    Long.toString(cost.findings()),
                    cost.name());
        } else {
            streams.out().line(Json.object(json -> {
                json.writeStringField("rule", cost.name());
                json.writeNumberField("nanosPerKilobyte", Math.round(cost.nanosPerKilobyte()));
                json.writeNumberField("candidates", cost.candidates());
                json.writeNumberField("findings", cost.findings());
            }));
        }
    }

    private static PolicyBundle empty(PolicyBundle bundle) {
        return new PolicyBundle(List.of(), List.of(), List.of(), bundle.vocabulary(), List.of());
    }

    private List<Interaction> sample() throws IOException {
        List<Interaction> sample = new ArrayList<>();
        long units = 0;
        try (LineSource lines = input.open(streams)) {
            LineSource.Line line = lines.next();
            while (line != null && units < 1024L * sampleKilobytes) {
                Interaction interaction = read(line);
                if (interaction != null) {
                    sample.add(interaction);
                    units += RuleCosts.units(interaction);
                }
                line = lines.next();
            }
        }
        if (units == 0) {
            throw new InputException("EMPTY_INPUT", "--input", "give lines with text to measure with");
        }
        return sample;
    }

    private @Nullable Interaction read(LineSource.Line line) {
        try {
            String text = line.textOrThrow();
            // Lines of a corpus will do where no policy asks for attributes.
            return policies.given()
                    ? InteractionReader.read(text)
                    : ContentReader.read(text, Set.of()).interaction();
        } catch (LineException e) {
            wrong(line, e.error());
        } catch (InvalidInteractionException e) {
            wrong(line, LineError.of(e));
        }
        return null;
    }

    private void wrong(LineSource.Line line, LineError error) {
        bad++;
        streams.note("cordon: line " + line.number() + " is left out: " + error);
    }
}
