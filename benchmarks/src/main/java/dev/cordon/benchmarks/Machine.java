package dev.cordon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and on what was measured.
 *
 * @param date UTC
 * @param jvm name and version
 * @param cpu model as the system names it
 * @param processors that the JVM may use
 * @param commit of this repository, with {@code +} when there are changes beside it
 */
record Machine(String date, String jvm, String cpu, int processors, String commit) {

    static Machine here() {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                output("git", "rev-parse", "--short=12", "HEAD")
                        + (output("git", "status", "--porcelain", "--untracked-files=no")
                                        .isEmpty()
                                ? ""
                                : "+"));
    }

    private static String cpuModel() {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            try (BufferedReader lines = Files.newBufferedReader(info)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("model name")) {
                        return line.substring(line.indexOf(':') + 1).trim();
                    }
                }
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }

    /** First line a command prints; empty when it cannot run. */
    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(false).start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                return line == null ? "" : line;
            }
        } catch (IOException e) {
            return "";
        }
    }
}
