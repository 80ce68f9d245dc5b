package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that is not ours, or not of this version, is a problem that says what to do, and never an exception. */
class RulePackTest {

    private static final String RULES = """
            detector: 1
            id: demo.word
            type: WORD
            severity: low
            pattern: 'w[o0]rd'
            examples: ['a «word»', 'a «w0rd»']
            """;

    @TempDir
    private Path folder;

    @Test
    void aPackGivesWhatItsFilesSay() throws IOException {
        PolicyBundle packed = read(pack());
        PolicyBundle written = BundleReader.create()
                .source("dev/cordon/rules/detectors/demo.yaml", RULES)
                .read();
        assertThat(packed).isEqualTo(written);
        assertThat(packed.detectors()).hasSize(1);
    }

    @Test
    void whatIsNoPackOfThisVersionIsAProblem() throws IOException {
        byte[] newer = pack();
        newer[PackFormat.MAGIC.length()]++;
        for (byte[] foreign : List.of(newer, new byte[0], new byte[100], Arrays.copyOf(pack(), 40))) {
            PolicyBundle bundle = read(foreign);
            assertThat(bundle.problems()).hasSize(1);
            assertThat(bundle.problems().get(0).code()).isEqualTo(ProblemCode.UNREADABLE);
            assertThat(bundle.problems().get(0).help()).contains("dev.cordon:cordon-rules");
        }
    }

    private byte[] pack() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/detectors"));
        Files.writeString(rules.resolve("demo.yaml"), RULES);
        Path target = folder.resolve("made.pack");
        RulePackWriter.main(new String[] {folder.resolve("rules").toString(), target.toString()});
        return Files.readAllBytes(target);
    }

    /** Reads the shipped rules where the class path of the application holds these. */
    private PolicyBundle read(byte[] pack) throws IOException {
        Path root = Files.createDirectories(folder.resolve("classes/dev/cordon/rules"));
        Files.write(root.resolve("rules.pack"), pack);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] path = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader application = new URLClassLoader(path, before)) {
            thread.setContextClassLoader(application);
            return BundleReader.create().shippedRules().read();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
