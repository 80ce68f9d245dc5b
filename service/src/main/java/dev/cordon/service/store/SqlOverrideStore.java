package dev.cordon.service.store;

import dev.cordon.OverrideStore;
import dev.cordon.service.http.Fault;
import java.time.Instant;

/** Used override tokens in the database: a token works once, across restarts too. When it does not answer, no token works. */
public final class SqlOverrideStore implements OverrideStore {

    private final Database database;

    public SqlOverrideStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean use(String tokenId, Instant expires) {
        try {
            return database.write("cordon", tx -> {
                tx.handle()
                        .createUpdate("DELETE FROM used_override WHERE expires_at < :now")
                        .bind("now", tx.now())
                        .execute();
                return tx.handle()
                                .createUpdate("INSERT INTO used_override (token_id, expires_at) VALUES (:id, :expires)"
                                        + " ON CONFLICT (token_id) DO NOTHING")
                                .bind("id", tokenId)
                                .bind("expires", expires.toEpochMilli())
                                .execute()
                        == 1;
            });
        } catch (Fault e) {
            return false;
        }
    }
}
