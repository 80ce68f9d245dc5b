package dev.cordon.cli;

import dev.cordon.policy.Detector;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cordon rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the shipped detectors: id, type, severity, title.")
final class RulesListCommand implements Callable<Integer> {

    @Mixin
    private FormatOption format = new FormatOption();

    private final Streams streams;

    RulesListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Detector> detectors = Rules.detectors();
        if (format.text(streams)) {
            Table table = new Table("detector", "type", "severity", "title");
            for (Detector d : detectors) {
                table.row(d.id(), d.type(), severity(d) + (d.signal() ? " (signal)" : ""), d.title());
            }
            table.print(streams.out());
        } else {
            detectors.forEach(d -> streams.out().line(json(d)));
        }
        return ExitStatus.OK;
    }

    private static String json(Detector d) {
        return Json.object(json -> {
            json.writeStringField("id", d.id());
            json.writeStringField("type", d.type());
            json.writeStringField("severity", severity(d));
            json.writeBooleanField("signal", d.signal());
            json.writeStringField("title", d.title());
            Json.strings(json, "tags", d.tags());
        });
    }

    private static String severity(Detector d) {
        return d.severity().name().toLowerCase(Locale.ROOT);
    }
}
