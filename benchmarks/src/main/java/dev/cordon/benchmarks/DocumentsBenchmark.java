package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.benchmarks.DocumentFiles.Format;
import dev.cordon.decision.Decision;
import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.InspectedFile;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.xml.sax.SAXException;

/** A file of one MiB from its bytes to a decision: read by Cordon, and read by Tika; the engine is the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DocumentsBenchmark {

    private static final FileLimits LIMITS = FileLimits.DEFAULT.withTime(Duration.ofMinutes(5));
    private static final int FEWEST_CARDS = 20;

    @Param({"DOCX", "XLSX", "PDF", "CSV"})
    public String format = "DOCX";

    private byte[] file = {};
    private String name = "";
    private final AutoDetectParser tika = new AutoDetectParser();
    private @Nullable PolicyEngine engine;
    private @Nullable FileInspector inspector;

    @Setup(Level.Trial)
    public void prepare() {
        engine = Engines.of(Engines.Workload.EXPRESSIONS, Backend.JAVA);
        inspector = FileInspector.ownProcess();
        file = DocumentFiles.of(Format.valueOf(format));
        name = "file." + format.toLowerCase(java.util.Locale.ROOT);
    }

    @TearDown(Level.Trial)
    public void close() {
        Objects.requireNonNull(engine).policies().close();
        Objects.requireNonNull(engine).close();
        Objects.requireNonNull(inspector).close();
    }

    @Benchmark
    public Decision cordon() throws IOException {
        InspectedFile read = Objects.requireNonNull(inspector).inspect(new ByteArrayInputStream(file), name, LIMITS);
        Interaction.Builder interaction = Interaction.builder();
        read.addTo(interaction, "file");
        return checked(Objects.requireNonNull(engine).evaluate(interaction.build()));
    }

    @Benchmark
    public Decision tika() throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        tika.parse(new ByteArrayInputStream(file), text, metadata, new ParseContext());
        Interaction interaction = Interaction.builder()
                .file(FileFacts.named(name)
                        .withSize(file.length)
                        .withPasswordProtected(false)
                        .withText(text.toString()))
                .build();
        return checked(Objects.requireNonNull(engine).evaluate(interaction));
    }

    /** Both have to find the cards, each once a hundred rows, in all of the file. */
    private static Decision checked(Decision decision) {
        if (EvaluateBenchmark.matches(decision) < FEWEST_CARDS) {
            throw new IllegalStateException("the text was not read: " + EvaluateBenchmark.matches(decision));
        }
        return decision;
    }
}
