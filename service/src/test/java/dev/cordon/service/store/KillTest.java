package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is killed in the middle of its writes, again and again over one folder: whatever it acknowledged is there, no half
 * change is, the audit chain holds. {@code -Dcordon.kill.rounds=200} for more rounds than the build has time for,
 * {@code -Dcordon.kill.shipped=true} to start with the shipped detectors, as the service does.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("cordon.kill.rounds", 3);
    private static final long SEED = Long.getLong("cordon.kill.seed", 20261125L);

    @TempDir
    Path data;

    private final List<String> acknowledged = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();

    @Test
    void acknowledgedIsThere() throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            round(random.nextInt(600));
            verify();
            if (round % 20 == 19) {
                System.out.println("kills so far: " + (round + 1) + ", acknowledged writes: " + acknowledged.size());
            }
        }
        starts.sort(null);
        System.out.println("kills: " + ROUNDS + ", acknowledged writes: " + acknowledged.size()
                + ", lost: 0, start in ms: median " + starts.get(starts.size() / 2) + ", slowest "
                + starts.get(starts.size() - 1));
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private void round(int millis) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillChild.class.getName(),
                        data.toString(),
                        System.getProperty("cordon.kill.shipped") == null ? "bare" : "shipped")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = lines.readLine();
            assertThat(ready).as("the service starts").isNotNull().startsWith("ready ");
            starts.add(Long.parseLong(ready.substring(6)));
            // From the first acknowledgement on: the kill falls into the writing.
            acknowledged.add(lines.readLine());
            Thread killer = new Thread(() -> kill(child, millis));
            killer.start();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
            }
            killer.join();
        } finally {
            child.destroyForcibly();
        }
    }

    private static void kill(Process child, int millis) {
        try {
            Thread.sleep(millis);
            // Through the handle: the process object would close the stream that the last lines are still to be read
            // from.
            child.toHandle().destroyForcibly();
            child.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void verify() throws IOException {
        try (Database database = Database.existing(data, Clock.systemUTC())) {
            AuditTrail.Verdict verdict = database.verifyAudit();
            assertThat(verdict.sound()).as(verdict.toString()).isTrue();
            Set<String> there = database.read(handle -> {
                Set<String> all = new HashSet<>();
                handle.createQuery("SELECT policy_id, revision, sha256, deleted FROM policy_version")
                        .map((rs, context) -> "policy " + rs.getString(1) + " " + rs.getLong(2) + " "
                                + (rs.getInt(4) == 0 ? rs.getString(3) : "deleted"))
                        .forEach(all::add);
                handle.createQuery("SELECT id FROM violation")
                        .map((rs, context) -> "violation " + rs.getString(1))
                        .forEach(all::add);
                return all;
            });
            // A line that the kill cut in two was not acknowledged.
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeIf(line -> there.contains(line) || isHalf(line, there));
            assertThat(lost).isEmpty();
            long strays = database.read(
                    handle -> handle.createQuery("SELECT COUNT(*) FROM policy p LEFT JOIN policy_version v"
                                    + " ON v.policy_id = p.policy_id AND v.revision = p.revision"
                                    + " WHERE v.document IS NULL OR v.document <> p.document")
                            .mapTo(Long.class)
                            .one());
            assertThat(strays)
                    .as("policies whose state is not their last version")
                    .isZero();
        }
    }

    private static boolean isHalf(String line, Set<String> there) {
        boolean whole = line.startsWith("violation ")
                ? line.length() == "violation ".length() + 36
                : line.split(" ").length == 4 && (line.endsWith(" deleted") || line.length() > 80);
        return !whole && there.stream().anyMatch(t -> t.startsWith(line));
    }
}
