package dev.cordon.service.enforce;

import dev.cordon.service.http.Exchange;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.Work;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The one way to change what is stored: checked, written with its audit rows, enforced. Thread-safe. */
public final class Changes {

    private final Database database;
    private final Enforcement enforcement;
    private final Duration patience;

    private record Made<T>(T value, Set<String> touched) {}

    /** @param patience how long an author waits for a change to be enforced before the answer comes anyway */
    public Changes(Database database, Enforcement enforcement, Duration patience) {
        this.database = database;
        this.enforcement = enforcement;
        this.patience = patience;
    }

    /**
     * Makes a change in the name of the caller. What it touches is validated before it is kept.
     *
     * @throws dev.cordon.service.http.Fault {@code INVALID} with every problem if what would be enforced is wrong, {@code
     *     UNAVAILABLE} if the store fails; nothing was changed then
     */
    public <T> T make(Exchange exchange, Work<T> work) {
        Outcome<T> outcome = make(exchange.caller().userId(), work);
        if (!outcome.notEnforced().isEmpty()) {
            exchange.answerHeader("Cordon-Not-Enforced", outcome.notEnforced().get(0));
        }
        return outcome.value();
    }

    /**
     * @param value what the work gave
     * @param notEnforced why the change, which is kept, is not enforced; empty when it is
     */
    public record Outcome<T>(T value, List<String> notEnforced) {}

    /** The same for changes that come from no request. */
    public <T> Outcome<T> make(String actor, Work<T> work) {
        Made<T> made = database.write(actor, tx -> {
            T value = work.run(tx);
            tx.touched().forEach(org -> enforcement.check(tx.handle(), org));
            return new Made<>(value, tx.touched());
        });
        List<String> notEnforced = made.touched().isEmpty() ? List.of() : enforcement.changed(made.touched(), patience);
        return new Outcome<>(made.value(), notEnforced);
    }
}
