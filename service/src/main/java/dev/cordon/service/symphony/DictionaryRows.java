package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.policy.SymphonyVersions;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.DictionaryRow;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Dictionaries as rows of the store. Stateless: the caller brings the transaction. */
final class DictionaryRows {

    private final DictionaryStore store;

    DictionaryRows(DictionaryStore store) {
        this.store = store;
    }

    /**
     * A dictionary of the caller's organisation that is not deleted.
     *
     * @throws Fault {@code INVALID}: the vendor answers 400 to an unknown id
     */
    DictionaryRow find(Handle handle, Caller caller, String dictId) {
        DictionaryRow row = live(handle, caller.orgId(), dictId);
        if (row == null) {
            throw Fault.invalid("UNKNOWN_DICTIONARY", "dictId", "there is no such dictionary");
        }
        return row;
    }

    private @Nullable DictionaryRow live(Handle handle, String orgId, String dictId) {
        return store.find(handle, dictId)
                .filter(row -> row.orgId().equals(orgId) && !row.deleted())
                .orElse(null);
    }

    /** How rules refer to the dictionary as it stands; null when there is none. */
    @Nullable
    ObjectNode reference(Handle handle, String orgId, String dictId) {
        DictionaryRow row = live(handle, orgId, dictId);
        return row == null ? null : reference(row.dictId(), row.name(), row.version());
    }

    static ObjectNode reference(String dictId, String name, String version) {
        return Json.object().put("dictId", dictId).put("version", version).put("name", name);
    }

    /** @throws Fault {@code INVALID} if another dictionary of the organisation has the name */
    void claim(Handle handle, String orgId, String name, String exceptId) {
        if (store.nameTaken(handle, orgId, Identifiers.nameKey(name), exceptId)) {
            throw Fault.invalid(
                    "NAME_TAKEN", "name", "another dictionary has this name; names are unique, whatever their case");
        }
    }

    DictionaryRow insert(Tx tx, String orgId, String name, String type) {
        DictionaryRow row = new DictionaryRow(
                Identifiers.object(tx.now()),
                orgId,
                name,
                Identifiers.nameKey(name),
                type,
                SymphonyVersions.FIRST_DICTIONARY,
                1,
                false,
                0,
                tx.now(),
                tx.actor(),
                tx.now(),
                tx.actor());
        store.insert(tx, row, "symphony.dictionary.create");
        return row;
    }

    DictionaryRow rename(Tx tx, DictionaryRow row, String name) {
        return update(tx, row, name, next(row), false, row.contentId(), "rename");
    }

    DictionaryRow replace(Tx tx, DictionaryRow row, byte[] content) {
        long contentId = store.addContent(tx, row.dictId(), content);
        return update(tx, row, row.name(), next(row), false, contentId, "upload");
    }

    DictionaryRow delete(Tx tx, DictionaryRow row) {
        return update(tx, row, row.name(), row.version(), true, row.contentId(), "delete");
    }

    private static String next(DictionaryRow row) {
        return SymphonyVersions.next(row.version());
    }

    private DictionaryRow update(
            Tx tx, DictionaryRow row, String name, String version, boolean deleted, long contentId, String action) {
        DictionaryRow next = new DictionaryRow(
                row.dictId(),
                row.orgId(),
                name,
                Identifiers.nameKey(name),
                row.type(),
                version,
                row.revision() + 1,
                deleted,
                contentId,
                row.createdAt(),
                row.createdBy(),
                tx.now(),
                tx.actor());
        store.update(tx, next, "symphony.dictionary." + action);
        return next;
    }
}
