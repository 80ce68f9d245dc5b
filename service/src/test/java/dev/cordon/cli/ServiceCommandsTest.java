package dev.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.RunningService;
import dev.cordon.service.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands around the service: what they refuse, and what they say of a trail. */
class ServiceCommandsTest {

    @TempDir
    Path data;

    @Test
    void auditVerifySaysWhereItIsBroken() throws Exception {
        Path folder = data.resolve("d");
        try (RunningService run = RunningService.start(folder)) {
            for (int i = 0; i < 5; i++) {
                run.directory("{'orgs':[{'id':'o" + i + "'}]}");
            }
            CommandRun second = CommandRun.of("serve", "--data", folder.toString(), "--port", "0", "--backend", "java");
            assertThat(second.status()).isEqualTo(2);
            assertThat(second.err()).contains("DATA_FOLDER").contains("another service");
            // The service may run meanwhile.
            assertThat(CommandRun.of("audit", "verify", "--data", folder.toString())
                            .status())
                    .isZero();
        }
        CommandRun sound = CommandRun.of("audit", "verify", "--data", folder.toString(), "--format", "text");
        assertThat(sound.status()).isZero();
        assertThat(sound.out()).startsWith("5 rows, all sound; the last has the hash ");
        Jdbi.create("jdbc:sqlite:" + Database.fileIn(folder))
                .useHandle(handle -> handle.execute("UPDATE audit SET subject = 'x' WHERE seq = 3"));
        CommandRun broken = CommandRun.of("audit", "verify", "--data", folder.toString());
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out())
                .contains("\"sound\":false")
                .contains("\"rows\":2")
                .contains("\"broken\":3");
        assertThat(CommandRun.of("audit", "verify", "--data", folder.toString(), "--format", "text")
                        .out())
                .isEqualTo("broken at row 3: its content is not what was written\n");
    }

    @Test
    void auditVerifyNeedsADatabase() throws Exception {
        assertThat(CommandRun.of("audit", "verify", "--data", data.toString()).status())
                .isEqualTo(2);
        Files.writeString(Database.fileIn(data), "this is no database ".repeat(500));
        CommandRun damaged = CommandRun.of("audit", "verify", "--data", data.toString());
        assertThat(damaged.status()).isEqualTo(2);
        assertThat(damaged.err()).contains("NO_DATABASE");
    }

    @Test
    void serveRefusesWhatIsNotSafe() {
        String folder = data.resolve("d").toString();
        CommandRun open = CommandRun.of("serve", "--data", folder, "--host", "0.0.0.0", "--backend", "java");
        assertThat(open.status()).isEqualTo(2);
        assertThat(open.err()).contains("INSECURE").contains("--tls");
        assertThat(CommandRun.of("serve").status()).isEqualTo(2);
        assertThat(CommandRun.of("serve", "--data", folder, "--jwks", "keys.json")
                        .err())
                .contains("--jwt-issuer");
        assertThat(CommandRun.of("serve", "--data", folder, "--tls", "x.p12").err())
                .contains("--tls-password");
        assertThat(Files.exists(data.resolve("d"))).isFalse();
    }
}
