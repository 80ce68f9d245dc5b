package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.service.RunningService;
import dev.cordon.service.Stored;
import dev.cordon.service.http.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A file system that is really full: {@code -Dcordon.disk} names a small one, empty but for a file {@code ballast} whose removal
 * makes room again. Run by {@code service/load/disk-full}.
 */
class DiskFullRun {

    private final Path disk = Path.of(System.getProperty("cordon.disk"));

    @Test
    void writesFailThenGoOn() throws Exception {
        CompletableFuture<dev.cordon.policy.ValidatedBundle> bare = CompletableFuture.completedFuture(
                BundleValidator.validate(BundleReader.create().read()).orThrow());
        try (RunningService run = RunningService.start(disk.resolve("data"), settings -> settings.withShipped(bare))) {
            Stored stored = new Stored(run);
            stored.dictionary("d", "Word", "falcon\n");
            stored.policy("p", "SYMPHONY_V3", Stored.symphony("p", "Block", "d"));
            int kept = fill(stored);
            long rows = run.services().database().verifyAudit().rows();
            assertThat(rows).isEqualTo(2 + kept);
            assertThat(run.admin()
                            .put(
                                    "/v1/directory",
                                    "{\"orgs\":[{\"id\":\"o1\",\"name\":\"" + "x".repeat(900_000) + "\"}]}")
                            .status())
                    .isEqualTo(503);
            assertThat(run.admin()
                            .post("/v1/evaluate", "{\"text\":\"falcon\"}")
                            .json()
                            .path("action")
                            .asText())
                    .isEqualTo("BLOCK");
            Files.delete(disk.resolve("ballast"));
            stored.dictionary("after", "Word", "x".repeat(4_000) + "\n");
            AuditTrail.Verdict verdict = run.services().database().verifyAudit();
            assertThat(verdict.sound()).as(verdict.toString()).isTrue();
            assertThat(verdict.rows()).isEqualTo(rows + 1);
            System.out.println("disk full after " + kept
                    + " writes: an error to the caller, nothing lost, and it went on by itself");
        }
    }

    private static int fill(Stored stored) {
        for (int i = 0; ; i++) {
            try {
                stored.dictionary("d" + i, "Word", ("word-" + i + "\n").repeat(4_000));
            } catch (Fault e) {
                assertThat(e.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
                return i;
            }
        }
    }
}
