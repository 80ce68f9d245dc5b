package dev.cordon.cli;

import dev.cordon.DetectorScan;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cordon detect}: what the shipped detectors find, without policies. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "Finds what the shipped detectors know, without policies: one result a line.",
        footer = {
            "",
            "A line is a JSON object with `text`, `segments`, `file` or `files` as for evaluate; all other",
            "fields but `source` and `id`, which make the key of the result, are ignored."
        })
final class DetectCommand implements Callable<Integer> {

    @Mixin
    private InputOption input = new InputOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    DetectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (DetectorScan scan = DetectorScan.shipped(backend.options(streams));
                LineSource lines = input.open(streams)) {
            Progress progress = Progress.of(streams, input.size());
            int bad = 0;
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                bad += detect(line, scan) ? 0 : 1;
                progress.at(line.number(), lines.bytesRead());
            }
            progress.end();
            return bad > 0 ? ExitStatus.BAD_INPUT : ExitStatus.OK;
        }
    }

    private boolean detect(LineSource.Line line, DetectorScan scan) {
        try {
            DetectLine read = DetectLine.of(line);
            streams.out().line(read.json(scan.scan(read.interaction())));
            return true;
        } catch (LineException e) {
            streams.out().line(e.json());
            return false;
        }
    }
}
