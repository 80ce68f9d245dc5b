package dev.cordon.cli;

import dev.cordon.service.http.Fault;
import dev.cordon.service.store.AuditTrail;
import dev.cordon.service.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon audit verify}: whether the trail of changes is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Walks the trail of changes from its beginning: each row's hash covers the row and the hash before it,",
            "and every stored version of a policy or dictionary has its row. The service may run meanwhile.",
            "Exit status 1 when something is missing or was altered."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Data folder of the service.")
    private Path data = Path.of(".");

    @Mixin
    private FormatOption format = new FormatOption();

    private final Streams streams;

    AuditVerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(Database.fileIn(data))) {
            throw new InputException("NO_DATABASE", "--data", "the folder has no database of the service");
        }
        AuditTrail.Verdict verdict = verdict();
        if (format.text(streams)) {
            streams.out()
                    .line(
                            verdict.sound()
                                    ? verdict.rows() + " rows, all sound; the last has the hash " + verdict.head()
                                    : (verdict.broken() == null
                                                    ? "broken: "
                                                    : "broken at row " + verdict.broken() + ": ")
                                            + verdict.reason());
        } else {
            streams.out().line(Json.object(json -> {
                json.writeStringField("schema", "cordon.audit-verdict/1");
                json.writeBooleanField("sound", verdict.sound());
                json.writeNumberField("rows", verdict.rows());
                json.writeStringField("head", verdict.head());
                Long broken = verdict.broken();
                if (broken != null) {
                    json.writeNumberField("broken", broken);
                }
                if (!verdict.sound()) {
                    json.writeStringField("reason", verdict.reason());
                }
            }));
        }
        return verdict.sound() ? ExitStatus.OK : ExitStatus.CHECK_FAILED;
    }

    private AuditTrail.Verdict verdict() {
        try (Database database = Database.existing(data, Clock.systemUTC())) {
            return database.verifyAudit();
        } catch (Fault e) {
            throw new InputException(
                    "NO_DATABASE", "--data", "the database cannot be read: it is damaged, or not the service's");
        }
    }
}
