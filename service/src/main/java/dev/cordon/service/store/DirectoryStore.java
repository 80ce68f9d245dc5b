package dev.cordon.service.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory: in memory for every request, in the database, and in a file beside it for the time when there is none.
 * Thread-safe.
 */
public final class DirectoryStore implements Supplier<Directory> {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryStore.class);
    private static final String FILE = "directory";

    private final SignedFiles files;
    private final Directory.Member administrator;
    private volatile Directory current;

    /** @param administrator is always in it */
    public DirectoryStore(SignedFiles files, Directory.Member administrator) {
        this.files = files;
        this.administrator = administrator;
        this.current = Directory.EMPTY.with(administrator);
    }

    /** Takes what is stored, or what was stored last when the store does not answer. */
    public void load(Database database) {
        stored(database)
                .ifPresent(document ->
                        current = DirectoryJson.read(Json.stored(document)).with(administrator));
    }

    private Optional<String> stored(Database database) {
        try {
            return database.read(handle -> handle.createQuery("SELECT document FROM directory WHERE id = 1")
                    .mapTo(String.class)
                    .findOne());
        } catch (Fault e) {
            return files.readAll(FILE).stream().findFirst();
        }
    }

    @Override
    public Directory get() {
        return current;
    }

    /**
     * Stores a directory in the place of the one there is; it holds once the transaction is done.
     *
     * @return what will hold
     */
    public Directory put(Tx tx, Directory directory) {
        Directory next = directory.with(administrator);
        String document = Json.write(DirectoryJson.write(next));
        tx.handle()
                .createUpdate(
                        "INSERT INTO directory (id, document, updated_at) VALUES (1, :document, :now)"
                                + " ON CONFLICT (id) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at")
                .bind("document", document)
                .bind("now", tx.now())
                .execute();
        ObjectNode detail = Json.object().put("orgs", next.orgs().size()).put("sha256", Digests.sha256(document));
        tx.audit("", "directory.put", "directory", detail);
        tx.afterCommit(() -> activate(next));
        return next;
    }

    private void activate(Directory directory) {
        current = directory;
        try {
            files.write(FILE + ".json", Json.write(DirectoryJson.write(directory)));
        } catch (IOException e) {
            LOG.warn(
                    "the directory could not be written beside the database: {}",
                    e.getClass().getName());
        }
    }
}
