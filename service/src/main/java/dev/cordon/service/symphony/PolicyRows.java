package dev.cordon.service.symphony;

import dev.cordon.model.Dialect;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Fault;
import dev.cordon.service.store.PolicyRow;
import dev.cordon.service.store.PolicyStore;
import dev.cordon.service.store.Tx;
import org.jdbi.v3.core.Handle;

/** Symphony policies as rows of the store. Stateless: the caller brings the transaction. */
final class PolicyRows {

    static final String DIALECT = Dialect.SYMPHONY_V3.name();

    private final PolicyStore store;
    private final Creators creators;

    PolicyRows(PolicyStore store, Creators creators) {
        this.store = store;
        this.creators = creators;
    }

    /** What the row says. */
    PolicyDocument document(PolicyRow row) {
        return document(row, row.document());
    }

    /** What a version of the row said. */
    PolicyDocument document(PolicyRow row, String text) {
        return PolicyDocument.stored(text, row, creators.number(row.createdBy()));
    }

    /**
     * A policy of the caller's organisation, deleted ones included.
     *
     * @throws Fault {@code INVALID}: the vendor answers 400 to an unknown id
     */
    PolicyRow find(Handle handle, Caller caller, String policyId) {
        return store.find(handle, policyId)
                .filter(row -> row.dialect().equals(DIALECT) && row.orgId().equals(caller.orgId()))
                .orElseThrow(() -> Fault.invalid("UNKNOWN_POLICY", "policyId", "there is no such policy"));
    }

    /** The same for policies that may still be changed. */
    PolicyRow changeable(Handle handle, Caller caller, String policyId) {
        PolicyRow row = find(handle, caller, policyId);
        if (row.deleted()) {
            throw Fault.invalid("UNKNOWN_POLICY", "policyId", "the policy is deleted");
        }
        return row;
    }

    /** @throws Fault {@code INVALID} if another policy of the organisation has the name */
    void claim(Handle handle, String orgId, String name, String exceptId) {
        if (store.nameTaken(handle, orgId, DIALECT, Identifiers.nameKey(name), exceptId)) {
            throw Fault.invalid(
                    "NAME_TAKEN", "name", "another policy has this name; names are unique, whatever their case");
        }
    }

    void insert(Tx tx, String orgId, String policyId, PolicyDocument document) {
        store.insert(
                tx,
                new PolicyRow(
                        policyId,
                        DIALECT,
                        orgId,
                        null,
                        null,
                        document.name(),
                        Identifiers.nameKey(document.name()),
                        document.version(),
                        1,
                        document.active(),
                        document.deleted(),
                        document.text(),
                        tx.now(),
                        tx.actor(),
                        tx.now(),
                        tx.actor(),
                        null),
                "symphony.policy.create");
    }

    void update(Tx tx, PolicyRow before, PolicyDocument document, String action) {
        boolean disabled = before.active() && !document.active();
        store.update(
                tx,
                new PolicyRow(
                        before.policyId(),
                        before.dialect(),
                        before.orgId(),
                        null,
                        null,
                        document.name(),
                        Identifiers.nameKey(document.name()),
                        document.version(),
                        before.revision() + 1,
                        document.active(),
                        document.deleted(),
                        document.text(),
                        before.createdAt(),
                        before.createdBy(),
                        tx.now(),
                        tx.actor(),
                        disabled ? Long.valueOf(tx.now()) : before.disabledAt()),
                "symphony.policy." + action);
    }

    /** Changes every policy of the organisation that refers to the dictionary. */
    void cascade(Tx tx, String orgId, String dictId, Cascade change) {
        for (PolicyRow row : store.list(tx.handle(), orgId, DIALECT)) {
            PolicyDocument document = document(row);
            if (document.refersTo(dictId)) {
                update(tx, row, change.of(document), "follow");
            }
        }
    }

    /** What a change of a dictionary does to a policy. */
    interface Cascade {
        PolicyDocument of(PolicyDocument policy);
    }
}
