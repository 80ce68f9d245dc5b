package dev.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java lines compile, run from the repository's root, and print what the README says. */
class ReadmeTest {

    private static final String OPEN = "```java\n";
    private static final String CLOSE = "```\n";
    private static final String PRINTS = "\nprints `";
    private static final int MOST_LINES = 12;
    private static final String CLASS = """
            import dev.cordon.PolicyEngine;
            import dev.cordon.decision.Decision;
            import dev.cordon.model.Interaction;
            import dev.cordon.model.SegmentKind;
            import dev.cordon.report.Redactor;
            import java.nio.file.Path;

            public class Readme {
                public static void main(String[] args) {
            %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theLinesRun() throws IOException, InterruptedException {
        String readme = Files.readString(Repository.path("README.md"));
        String lines = between(readme, OPEN, CLOSE);
        assertThat(lines.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        Path source = folder.resolve("Readme.java");
        Files.writeString(source, CLASS.formatted(lines));
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        assertThat(run(classPath)).isEqualTo(between(readme.substring(readme.indexOf(OPEN)), PRINTS, "`"));
    }

    private String run(String classPath) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        java.toString(), "-cp", folder + System.getProperty("path.separator") + classPath, "Readme")
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed.strip();
    }

    private static String between(String text, String open, String close) {
        int start = text.indexOf(open);
        assertThat(start).as(open).isNotNegative();
        return text.substring(start + open.length(), text.indexOf(close, start + open.length()));
    }
}
