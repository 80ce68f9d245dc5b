package dev.cordon.service;

import dev.cordon.service.enforce.Changes;
import dev.cordon.service.store.DictionaryRow;
import dev.cordon.service.store.PolicyRow;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts policies and dictionaries into a running service without an API, for tests of what lies below. */
public final class Stored {

    private final RunningService run;

    public Stored(RunningService run) {
        this.run = run;
    }

    /** A new policy, active. */
    public Changes.Outcome<PolicyRow> policy(String id, String dialect, String document) {
        return run.services().changes().make("test", tx -> {
            PolicyRow row = new PolicyRow(
                    id,
                    dialect,
                    run.orgId(),
                    null,
                    null,
                    id,
                    id.toLowerCase(Locale.ROOT),
                    "3.0",
                    1,
                    true,
                    false,
                    document,
                    tx.now(),
                    "test",
                    tx.now(),
                    "test",
                    null);
            run.services().policies().insert(tx, row, "policy.create");
            return row;
        });
    }

    /** The next state of a policy. */
    public Changes.Outcome<PolicyRow> update(String id, String document) {
        return run.services().changes().make("test", tx -> {
            PolicyRow old = run.services().policies().find(tx.handle(), id).orElseThrow();
            PolicyRow row = new PolicyRow(
                    id,
                    old.dialect(),
                    old.orgId(),
                    null,
                    null,
                    old.name(),
                    old.nameKey(),
                    old.version(),
                    old.revision() + 1,
                    true,
                    false,
                    document,
                    old.createdAt(),
                    old.createdBy(),
                    tx.now(),
                    "test",
                    null);
            run.services().policies().update(tx, row, "policy.update");
            return row;
        });
    }

    /** Deletes a policy. */
    public void delete(String id) {
        run.services().changes().make("test", tx -> {
            PolicyRow old = run.services().policies().find(tx.handle(), id).orElseThrow();
            PolicyRow row = new PolicyRow(
                    id,
                    old.dialect(),
                    old.orgId(),
                    null,
                    null,
                    old.name(),
                    old.nameKey(),
                    old.version(),
                    old.revision() + 1,
                    false,
                    true,
                    old.document(),
                    old.createdAt(),
                    old.createdBy(),
                    tx.now(),
                    "test",
                    tx.now());
            run.services().policies().update(tx, row, "policy.delete");
            return row;
        });
    }

    /** A new dictionary with its terms. */
    public void dictionary(String id, String type, String terms) {
        run.services().changes().make("test", tx -> {
            long content = run.services().dictionaries().addContent(tx, id, terms.getBytes(StandardCharsets.UTF_8));
            DictionaryRow row = new DictionaryRow(
                    id, run.orgId(), id, id, type, "1.1", 1, false, content, tx.now(), "test", tx.now(), "test");
            run.services().dictionaries().insert(tx, row, "dictionary.create");
            return row;
        });
    }

    /** A Symphony policy on messages over one dictionary. */
    public static String symphony(String id, String action, String dictId) {
        return """
                {"policyId":"%s","id":"%s","version":"3.0","name":"%s","active":true,"scopes":["Internal","External"],
                "appliesTo":[{"dataType":"Messages","action":"%s","rules":[{"id":"r","type":"TEXT_MATCH","name":"",
                "textMatchConfig":{"dictionaries":[{"dictId":"%s","version":"1.1","name":"d"}],
                "countUniqueOccurrences":1,"applicableFileTypes":[]}}]}]}
                """.formatted(id, id, id, action, dictId);
    }

    /** A policy of Cordon's own over the word. */
    public static String cordon(String id, String action, String word) {
        return """
                cordon: 1
                policies:
                  - id: %s
                    name: %s
                    rules: [{id: r, action: %s, dictionaries: [%s-words]}]
                dictionaries:
                  - {id: %s-words, version: "1.0", type: Word, terms: ["%s"]}
                """.formatted(id, id, action, id, id, word);
    }
}
