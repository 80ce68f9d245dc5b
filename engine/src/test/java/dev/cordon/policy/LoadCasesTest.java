package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Documents, good and bad, and what loading and validating them must report: the case files under {@code load-cases}. */
class LoadCasesTest {

    private static final Path CASES = Path.of("src/test/resources/load-cases");
    private static final int FEWEST_CASES = 120;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().stream().map(one -> DynamicTest.dynamicTest(one.title(), () -> run(one)));
    }

    @Test
    void noCaseFileIsPassedOver() throws IOException {
        List<LoadCase> all = all();
        System.out.println("load cases: " + all.size());
        assertThat(all).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    private static List<LoadCase> all() throws IOException {
        List<LoadCase> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(LoadCase.read(file));
            }
        }
        return all;
    }

    private void run(LoadCase one) throws IOException {
        Path own = Files.createTempDirectory(folder, "case");
        BundleReader reader = BundleReader.create().limits(one.policyLimits());
        for (String name : one.files().keySet()) {
            Files.write(own.resolve(name), one.files().get(name));
        }
        for (String name : one.files().keySet().stream().sorted().toList()) {
            if (one.shadow().contains(name)) {
                reader.shadow(own.resolve(name));
            } else if (!name.endsWith(".txt")) {
                reader.policies(own.resolve(name));
            }
        }
        PolicyBundle read = reader.read();
        Validation validation = BundleValidator.validate(read, one.policyLimits());
        List<String> found = new ArrayList<>();
        for (Problem problem : validation.report().problems()) {
            assertOneLine(problem);
            found.add(problem.toString().replace(FileText.nameOf(own) + "/", ""));
        }
        assertProblems(one, found);
        assertThat(validation.bundle() == null).isEqualTo(validation.report().hasErrors());
        if (!one.bundle().isEmpty()) {
            PolicyBundle shown =
                    validation.bundle() == null ? read : validation.bundle().bundle();
            assertThat(BundleDump.of(shown)).containsExactlyElementsOf(one.bundle());
        }
    }

    private static void assertOneLine(Problem problem) {
        assertThat(problem.message()).isNotBlank().doesNotContain("\n");
        assertThat(problem.help()).isNotBlank().doesNotContain("\n");
    }

    /** Each expected line is where a reported one starts, after its level. */
    private static void assertProblems(LoadCase one, List<String> found) {
        assertThat(found)
                .as("problems of %s:%n%s", one.title(), String.join("\n", found))
                .hasSameSizeAs(one.problems());
        for (int i = 0; i < found.size(); i++) {
            String reported = found.get(i).substring(found.get(i).indexOf(' ') + 1);
            String expected = one.problems().get(i);
            assertThat(reported).startsWith(expected);
            if (reported.length() > expected.length() && !expected.contains(": ")) {
                assertThat(reported.charAt(expected.length()))
                        .as("end of the place in " + reported)
                        .isEqualTo(':');
            }
        }
    }
}
