package dev.cordon.service.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** A write transaction: changes and the audit rows that tell of them, together or not at all. Not thread-safe. */
public final class Tx {

    private final Handle handle;
    private final AuditTrail audit;
    private final String actor;
    private final long now;
    private final Set<String> touched = new TreeSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Tx(Handle handle, AuditTrail audit, String actor, long now) {
        this.handle = handle;
        this.audit = audit;
        this.actor = actor;
        this.now = now;
    }

    public Handle handle() {
        return handle;
    }

    /** Who changes. */
    public String actor() {
        return actor;
    }

    /** When, in milliseconds; one time for the whole transaction. */
    public long now() {
        return now;
    }

    /**
     * Tells the audit trail. Every change does.
     *
     * @param action such as {@code policy.update}
     * @param subject id of what was changed
     * @param detail what else identifies the change, such as version and digest; never scanned text
     */
    public void audit(String orgId, String action, String subject, ObjectNode detail) {
        audit.append(handle, now, actor, orgId, action, subject, detail);
    }

    /** Marks that what is enforced for the organisation changes with this transaction. */
    public void touch(String orgId) {
        touched.add(orgId);
    }

    /** Has something done once everything is on the disk, before the next transaction begins; not done when it fails. */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    /** Organisations whose enforcement changes. */
    public Set<String> touched() {
        return Set.copyOf(touched);
    }
}
