package dev.cordon.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds and who names what, among documents that come and go. Not thread-safe. */
final class DocumentIndex {

    static final String NO_ORG = "";

    final BundleIndex items;
    private final Map<String, List<Policy>> policies = new HashMap<>();
    private final Map<String, Set<DocumentUnit>> users = new HashMap<>();
    private final Map<String, Set<DocumentUnit>> orgs = new HashMap<>();

    DocumentIndex(BundleIndex items) {
        this.items = items;
    }

    void add(DocumentUnit unit) {
        for (Policy policy : unit.parts.policies) {
            policies.computeIfAbsent(policy.id(), id -> new ArrayList<>(1)).add(policy);
            orgs.computeIfAbsent(orgOf(policy), org -> new LinkedHashSet<>()).add(unit);
        }
        for (DictionaryRef reference : unit.references()) {
            users.computeIfAbsent(reference.id(), id -> new LinkedHashSet<>()).add(unit);
        }
        unit.parts.dictionaries.forEach(items::add);
    }

    void remove(DocumentUnit unit) {
        for (Policy policy : unit.parts.policies) {
            List<Policy> same = policies.getOrDefault(policy.id(), List.of());
            same.removeIf(other -> other == policy);
            if (same.isEmpty()) {
                policies.remove(policy.id());
            }
            remove(orgs, orgOf(policy), unit);
        }
        unit.references().forEach(reference -> remove(users, reference.id(), unit));
        unit.parts.dictionaries.forEach(items::remove);
    }

    private static void remove(Map<String, Set<DocumentUnit>> from, String key, DocumentUnit unit) {
        Set<DocumentUnit> units = from.get(key);
        if (units != null && units.remove(unit) && units.isEmpty()) {
            from.remove(key);
        }
    }

    static String orgOf(Policy policy) {
        String org = policy.scope().org();
        return org == null ? NO_ORG : org;
    }

    /** Documents whose policies name the dictionary. */
    Set<DocumentUnit> users(String dictionary) {
        return users.getOrDefault(dictionary, Set.of());
    }

    /** Documents with policies of the organisation. */
    Set<DocumentUnit> ofOrg(String org) {
        return orgs.getOrDefault(org, Set.of());
    }

    Set<String> orgs() {
        return orgs.keySet();
    }

    /** Policies with the id, in the order they came. */
    List<Policy> policies(String id) {
        return policies.getOrDefault(id, List.of());
    }

    /** Whether a resolved rule names that version of the dictionary. */
    boolean isUsed(Dictionary dictionary) {
        List<DictionaryRef> references = new ArrayList<>();
        for (DocumentUnit unit : users(dictionary.id())) {
            unit.resolved.forEach(policy -> DocumentUnit.addReferences(policy, references));
        }
        return references.stream()
                .anyMatch(r ->
                        r.id().equals(dictionary.id()) && dictionary.version().equals(r.version()));
    }
}
