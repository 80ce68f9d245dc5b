package dev.cordon.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cordon.service.http.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store: one writer at a time, several readers, each with a consistent state. What a write acknowledged is on the disk.
 * Embedded SQLite with a write-ahead log and full synchronisation. Thread-safe.
 *
 * <p>A store that does not answer, or whose disk is full, is a {@link Fault} {@code UNAVAILABLE}; nothing was changed then.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;
    private static final long BUSY_MILLIS = 5_000;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi readers;
    private final Clock clock;
    private final AuditTrail audit = new AuditTrail();
    private final ReentrantLock turn = new ReentrantLock(true);

    private Database(HikariDataSource writing, HikariDataSource reading, Clock clock) {
        this.writing = writing;
        this.reading = reading;
        this.writer = Jdbi.create(writing);
        this.readers = Jdbi.create(reading);
        this.clock = clock;
    }

    /**
     * Opens the database of a data folder, makes it if there is none, brings its tables up to date.
     *
     * @throws Fault {@code UNAVAILABLE} if it cannot be opened
     */
    public static Database open(Path folder, Clock clock) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + folder.resolve("cordon.db"));
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:dev/cordon/service/store/migration")
                    // Three families of tables have number ranges of their own.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return new Database(pool("cordon-write", source, 1), pool("cordon-read", source, READERS), clock);
        } catch (RuntimeException e) {
            LOG.error("the database cannot be opened: {}", e.getClass().getName());
            throw unavailable();
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) BUSY_MILLIS);
        return config;
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_MILLIS);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        return new HikariDataSource(config);
    }

    /** Reads one consistent state. */
    public <T> T read(Query<T> query) {
        try {
            return readers.inTransaction(query::run);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /**
     * Changes something; whoever comes second waits. On return everything is on the disk.
     *
     * @param actor who changes, for the audit trail
     */
    public <T> T write(String actor, Work<T> work) {
        try {
            if (!turn.tryLock(2 * BUSY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
        try {
            return writer.inTransaction(handle -> work.run(new Tx(handle, audit, actor, clock.millis())));
        } catch (JdbiException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    /** Whether it answers. */
    public boolean answers() {
        try {
            return read(handle -> handle.select("SELECT 1").mapTo(Integer.class).one()) == 1;
        } catch (Fault e) {
            return false;
        }
    }

    /** The whole trail, walked. */
    public AuditTrail.Verdict verifyAudit() {
        return read(AuditTrail::verify);
    }

    /** The next number of a table whose numbers are given by us. */
    static long next(Handle handle, String table, String column) {
        return handle.createQuery("SELECT COALESCE(MAX(" + column + "), 0) + 1 FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    // The driver's message can quote values.
    private static Fault failed(JdbiException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        int code = cause instanceof java.sql.SQLException sql ? sql.getErrorCode() : 0;
        LOG.error("the store failed: {} {}", cause.getClass().getName(), code);
        return unavailable();
    }

    private static Fault unavailable() {
        return Fault.unavailable("store", "the store does not answer; nothing was changed; try again");
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
