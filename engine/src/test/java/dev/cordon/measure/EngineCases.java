package dev.cordon.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import dev.cordon.testing.BruteForce;
import dev.cordon.testing.SpanCollector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the golden cases of two other engines: {@code EngineCases FOLDER}, the folder that holds {@code engine_*.jsonl.gz}. Modules
 * with a backend call {@link #measure} with it.
 */
public final class EngineCases {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long STACK_BYTES = 1L << 29;

    private EngineCases() {}

    public static void main(String[] args) throws InterruptedException {
        measure(Path.of(args[0]), null);
    }

    /** Brute force recurses once for each character, so the work is done on a thread with a deep stack. */
    public static void measure(Path folder, @Nullable MatcherBackend backend) throws InterruptedException {
        Thread thread = new Thread(null, () -> run(folder, backend), "measure", STACK_BYTES);
        thread.start();
        thread.join();
    }

    private static void run(Path folder, @Nullable MatcherBackend backend) {
        Tally tree = new Tally("hscollider, all ends of the tree by brute force");
        Tally exact = new Tally("hscollider, ends of exact spans are among the expected, some when any");
        Tally raw = new Tally("hscollider, raw ends of " + (backend == null ? "no backend" : backend.name()));
        RawEnds rawEnds = backend == null ? null : new RawEnds(backend);
        rows(folder.resolve("engine_hscollider.jsonl.gz"), json -> {
            if (!json.get("flags").asText().contains("P") && json.get("ext").isNull()) {
                ColliderRow row = ColliderRow.of(json);
                tree.judge(row, json, () -> row.accepts(new BruteForce(row.text()).allEnds(row.tree())));
                exact.judge(
                        row,
                        json,
                        () -> row.acceptsSpans(find(PatternSpec.Expression.of(row.tree()), row.text(), backend)));
                if (rawEnds != null) {
                    raw.judge(row, json, () -> row.acceptsRaw(rawEnds.of(row.tree(), row.text())));
                }
            }
        });
        if (rawEnds != null) {
            rawEnds.close();
        }
        tree.print();
        exact.print();
        raw.print();
        Tally leftmost = new Tally("re2search, first span");
        rows(folder.resolve("engine_re2search.jsonl.gz"), json -> leftmost(json, leftmost, backend));
        leftmost.print();
    }

    private static void leftmost(JsonNode json, Tally tally, @Nullable MatcherBackend backend) {
        String text = json.get("text").asText();
        PatternSpec spec;
        try {
            spec = PatternSpec.Expression.of(
                    ExpressionSyntax.parse(json.get("pattern").asText()));
        } catch (ExpressionRefusal refusal) {
            tally.outside(
                    "refused: " + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            return;
        }
        List<Span> spans = find(spec, text, backend);
        JsonNode expected = json.get("leftmost");
        boolean right = expected.isNull()
                ? spans.isEmpty()
                : !spans.isEmpty()
                        && spans.get(0).equals(new Span(units(text, expected.get(0)), units(text, expected.get(1))));
        tally.count(right, json);
    }

    /** The case files count bytes of UTF-8. */
    private static int units(String text, JsonNode offset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, offset.asInt(), StandardCharsets.UTF_8).length();
    }

    private static List<Span> find(PatternSpec spec, String text, @Nullable MatcherBackend backend) {
        try (PatternSet set = PatternSet.compile(List.of(spec), backend, Layers.all(), CompileBudget.defaults());
                MatchScratch scratch = set.newScratch()) {
            return SpanCollector.scan(set.all(), scratch, new ScanText().load(text))
                    .get(0);
        }
    }

    private static void rows(Path file, Consumer<JsonNode> consumer) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                consumer.accept(MAPPER.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
