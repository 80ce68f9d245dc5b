package dev.cordon.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cordon.service.http.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
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

    private static final String FILE = "cordon.db";
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final Clock clock;
    private final AuditTrail audit = new AuditTrail();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Pools pools;
    private long lastAttempt;
    private boolean closed;

    private record Pools(HikariDataSource writing, HikariDataSource reading, Jdbi writer, Jdbi readers) {}

    private Database(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * The database of a new data folder.
     *
     * @throws Fault {@code UNAVAILABLE} if it cannot be made
     */
    public static Database create(Path folder, Clock clock) {
        Database database = new Database(folder.resolve(FILE), clock);
        database.open();
        return database;
    }

    /**
     * The database of a folder that had one. It need not answer: then everything is {@code UNAVAILABLE} until it does. One that is
     * missing is never replaced by an empty one: nothing would be enforced then, and nobody would know.
     */
    public static Database existing(Path folder, Clock clock) {
        return new Database(folder.resolve(FILE), clock);
    }

    /** Where it lies. */
    public static Path fileIn(Path folder) {
        return folder.resolve(FILE);
    }

    private Pools pools() {
        Pools open = pools;
        return open == null ? reopened() : open;
    }

    private synchronized Pools reopened() {
        Pools open = pools;
        if (open != null) {
            return open;
        }
        long now = System.nanoTime();
        if (closed || (lastAttempt != 0 && now - lastAttempt < RETRY_NANOS)) {
            throw unavailable();
        }
        lastAttempt = now;
        if (!Files.exists(file)) {
            LOG.error("the database {} is missing; put it back, nothing is written until then", file);
            throw unavailable();
        }
        return open();
    }

    private synchronized Pools open() {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Migrations.apply(source);
            HikariDataSource writing = pool("cordon-write", source, 1);
            HikariDataSource reading = pool("cordon-read", source, READERS);
            Pools opened = new Pools(writing, reading, Jdbi.create(writing), Jdbi.create(reading));
            pools = opened;
            return opened;
        } catch (RuntimeException | SQLException e) {
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
            return pools().readers().inTransaction(query::run);
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
            List<Runnable> afterwards = new ArrayList<>();
            T done = pools().writer().inTransaction(handle -> {
                Tx tx = new Tx(handle, audit, actor, clock.millis());
                T result = work.run(tx);
                afterwards.addAll(tx.afterwards());
                return result;
            });
            afterwards.forEach(Runnable::run);
            return done;
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
        int code = cause instanceof SQLException sql ? sql.getErrorCode() : 0;
        LOG.error("the store failed: {} {}", cause.getClass().getName(), code);
        return unavailable();
    }

    private static Fault unavailable() {
        return Fault.unavailable("store", "the store does not answer; nothing was changed; try again");
    }

    @Override
    public synchronized void close() {
        closed = true;
        Pools open = pools;
        pools = null;
        if (open != null) {
            open.reading().close();
            open.writing().close();
        }
    }
}
