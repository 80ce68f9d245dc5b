package dev.cordon.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results of one run, for people, for programs and for the records. */
record Report(Machine machine, boolean quick, List<Result> results) {

    private static final String LINE = "%-26s %16s   %-46s %12s   %s%n";

    Report {
        results = List.copyOf(results);
    }

    /** A table with one row a line. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("%s, %s, %d processors, commit %s, %s%s%n"
                .formatted(
                        machine.jvm(),
                        machine.cpu(),
                        machine.processors(),
                        machine.commit(),
                        machine.date(),
                        quick ? ", quick" : ""));
        table.append(LINE.formatted("row", "ours", "other", "faster by", "bar"));
        for (Result result : results) {
            String[] columns = result.columns();
            table.append(LINE.formatted(result.name(), columns[0], columns[1], columns[2], result.bar()));
        }
        return table.toString();
    }

    /** One JSON object a row. */
    String jsonLines() {
        StringBuilder lines = new StringBuilder();
        results.forEach(result -> lines.append(result.json()).append('\n'));
        return lines.toString();
    }

    /** Writes the record: a line about the machine, then the rows. Answers where. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String header = new ObjectMapper()
                .createObjectNode()
                .put("date", machine.date())
                .put("jvm", machine.jvm())
                .put("cpu", machine.cpu())
                .put("processors", machine.processors())
                .put("commit", machine.commit())
                .put("quick", quick)
                .toString();
        Path file = folder.resolve(machine.date().replace(":", "") + ".jsonl");
        return Files.writeString(file, header + "\n" + jsonLines());
    }
}
