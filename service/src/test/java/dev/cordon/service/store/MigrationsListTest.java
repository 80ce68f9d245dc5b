package dev.cordon.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of migrations names every migration: a start trusts it. */
class MigrationsListTest {

    @Test
    void namesEveryMigration() throws Exception {
        Path folder = Path.of(MigrationsListTest.class
                .getResource("/dev/cordon/service/store/migration")
                .toURI());
        List<String> listed = Files.readAllLines(folder.resolveSibling("migrations.txt")).stream()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(listed);
        }
    }
}
