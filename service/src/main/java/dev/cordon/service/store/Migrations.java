package dev.cordon.service.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date. The migrations that there are leave their mark in the database; when it fits, the tables are those of
 * this version, and the start need not wait for Flyway, which takes several times as long as everything else. Stateless.
 */
final class Migrations {

    private static final String FOLDER = "dev/cordon/service/store/migration";
    private static final String LIST = "/dev/cordon/service/store/migrations.txt";

    private Migrations() {}

    static void apply(DataSource source) throws SQLException {
        int mark = mark();
        if (markOf(source) == mark) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                // Three families of tables have number ranges of their own.
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + mark);
        }
    }

    private static int markOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("PRAGMA user_version")) {
            return rs.next() ? rs.getInt(1) : 0;
        }
    }

    /** Over the names and contents of the migrations, which the build lists; never 0. */
    private static int mark() {
        CRC32 crc = new CRC32();
        for (String name : resource(LIST).split("\n")) {
            if (!name.isBlank()) {
                crc.update(name.trim().getBytes(StandardCharsets.UTF_8));
                crc.update(resource("/" + FOLDER + "/" + name.trim()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) crc.getValue() | 1;
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot be read", e);
        }
    }
}
