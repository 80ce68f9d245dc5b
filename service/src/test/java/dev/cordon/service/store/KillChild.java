package dev.cordon.service.store;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.service.CordonService;
import dev.cordon.service.RunningService;
import dev.cordon.service.ServiceSettings;
import dev.cordon.service.Stored;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A service that writes as fast as it can and says what was acknowledged, one line each, until it is killed: {@code ready millis},
 * {@code policy id revision sha256}, {@code violation id}. Arguments: data folder; {@code bare} to leave the shipped detectors out.
 */
public final class KillChild {

    private KillChild() {}

    public static void main(String[] args) throws Exception {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        ServiceSettings settings = ServiceSettings.of(Path.of(args[0]), 0);
        if (args[1].equals("bare")) {
            // The policies of a round use dictionaries alone.
            settings = settings.withShipped(CompletableFuture.completedFuture(
                    BundleValidator.validate(BundleReader.create().read()).orThrow()));
        }
        try (CordonService service = CordonService.start(settings)) {
            RunningService run = RunningService.around(Path.of(args[0]), service);
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            out.println("ready " + (System.currentTimeMillis() - started));
            Thread violations = new Thread(() -> violations(run, out));
            violations.setDaemon(true);
            violations.start();
            policies(run, out);
        }
    }

    private static void policies(RunningService run, PrintStream out) {
        Stored stored = new Stored(run);
        for (int i = 0; ; i++) {
            String id = "p" + UUID.randomUUID().toString().substring(0, 18);
            stored.dictionary("d" + id, "Word", "word" + i + "\n");
            String document = Stored.symphony(id, "Block", "d" + id);
            for (int revision = 1; revision <= 3; revision++) {
                PolicyRow row = revision == 1
                        ? stored.policy(id, "SYMPHONY_V3", document).value()
                        : stored.update(id, document.replace("\"name\":\"" + id, "\"name\":\"" + revision))
                                .value();
                out.println("policy " + id + " " + row.revision() + " "
                        + dev.cordon.service.http.Digests.sha256(row.document()));
            }
            // What is enforced stays small: the round is about writing.
            stored.delete(id);
            out.println("policy " + id + " 4 deleted");
        }
    }

    private static void violations(RunningService run, PrintStream out) {
        while (true) {
            String id = UUID.randomUUID().toString();
            ViolationRow row = new ViolationRow(
                    0,
                    id,
                    "message",
                    run.orgId(),
                    System.currentTimeMillis(),
                    null,
                    null,
                    null,
                    null,
                    "BLOCK",
                    null,
                    true,
                    null,
                    null,
                    null,
                    "{}");
            if (run.services().violationLog().keepNow(List.of(row), 10_000)) {
                out.println("violation " + id);
            }
        }
    }
}
