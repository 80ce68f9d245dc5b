package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Policy;
import dev.cordon.policy.SymphonyUpdates;
import dev.cordon.policy.SymphonyVersions;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PolicyRow;
import java.util.HashSet;
import java.util.Set;

/**
 * A policy as the API shows it, as it is stored, and as the engine reads it: one JSON object. Every method that changes something
 * gives another document. Immutable; pure.
 */
final class PolicyDocument {

    private final ObjectNode json;

    private PolicyDocument(ObjectNode json) {
        this.json = json;
    }

    /** A document of the store, complete. */
    static PolicyDocument stored(String text) {
        return new PolicyDocument(Json.stored(text));
    }

    /**
     * A document of the store, whoever put it there.
     *
     * @param text of the row, or of one of its versions
     * @param creator number of the user who made it
     */
    static PolicyDocument stored(String text, PolicyRow row, long creator) {
        return new PolicyDocument(Defaults.complete(Json.stored(text), row, creator));
    }

    /** A new policy: version 3.0, not active. */
    static PolicyDocument created(String id, PolicyRequest request, ArrayNode appliesTo, long creatorId, long now) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("policyId", id)
                .put("version", SymphonyVersions.FIRST_POLICY)
                .put("name", request.name())
                .put("creatorId", creatorId);
        json.set("scopes", request.scopes());
        json.set("appliesTo", appliesTo);
        json.put("active", false)
                .put("deleted", false)
                .put("creationDate", now)
                .put("lastUpdatedDate", now)
                .put("systemPolicy", false);
        return new PolicyDocument(json);
    }

    /** The policy with another content: next version, switched off if the vendor switches it off then. */
    PolicyDocument updated(PolicyRequest request, ArrayNode appliesTo, long now) {
        ObjectNode next = json.deepCopy();
        next.put("name", request.name());
        next.set("scopes", request.scopes());
        next.set("appliesTo", appliesTo);
        return changed(next, now);
    }

    /** The policy under the current version and name of a dictionary it refers to: next version. */
    PolicyDocument following(String dictId, ObjectNode reference, long now) {
        ObjectNode next = json.deepCopy();
        eachReferences(next, references -> {
            for (int i = 0; i < references.size(); i++) {
                if (references.get(i).path("dictId").asText().equals(dictId)) {
                    references.set(i, reference.deepCopy());
                }
            }
        });
        return changed(next, now);
    }

    /** The policy without a dictionary: next version, switched off if that was its last. */
    PolicyDocument without(String dictId, long now) {
        ObjectNode next = json.deepCopy();
        eachReferences(next, references -> {
            for (int i = references.size() - 1; i >= 0; i--) {
                if (references.get(i).path("dictId").asText().equals(dictId)) {
                    references.remove(i);
                }
            }
        });
        return changed(next, now);
    }

    private PolicyDocument changed(ObjectNode next, long now) {
        next.put("version", SymphonyVersions.next(version())).put("lastUpdatedDate", now);
        Policy after = read(next);
        boolean off = SymphonyUpdates.disables(read(json), after) || !SymphonyUpdates.mayEnable(after);
        if (off && active()) {
            next.put("active", false).put("lastDisabledDate", now);
        }
        return new PolicyDocument(next);
    }

    /** Whether the vendor lets it be switched on. */
    boolean mayEnable() {
        return SymphonyUpdates.mayEnable(read(json));
    }

    /** Switched on or off; the version stays. */
    PolicyDocument switched(boolean on, long now) {
        ObjectNode next = json.deepCopy().put("active", on).put("lastUpdatedDate", now);
        if (!on) {
            next.put("lastDisabledDate", now);
        }
        return new PolicyDocument(next);
    }

    /** Deleted; the version stays. */
    PolicyDocument gone(long now) {
        return new PolicyDocument(json.deepCopy().put("deleted", true).put("lastUpdatedDate", now));
    }

    boolean refersTo(String dictId) {
        boolean[] found = new boolean[1];
        eachReferences(
                json,
                references -> references.forEach(
                        r -> found[0] |= r.path("dictId").asText().equals(dictId)));
        return found[0];
    }

    Set<String> ruleIds() {
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : json.path("appliesTo")) {
            entry.path("rules").forEach(rule -> ids.add(rule.path("id").asText()));
        }
        return ids;
    }

    String name() {
        return json.path("name").asText();
    }

    String version() {
        return json.path("version").asText();
    }

    boolean active() {
        return json.path("active").asBoolean();
    }

    boolean deleted() {
        return json.path("deleted").asBoolean();
    }

    /** A copy. */
    ObjectNode json() {
        return json.deepCopy();
    }

    String text() {
        return Json.write(json);
    }

    private static Policy read(ObjectNode document) {
        return BundleReader.create()
                .source("policy.json", Json.write(document))
                .read()
                .policies()
                .get(0);
    }

    private interface References {
        void visit(ArrayNode references);
    }

    private static void eachReferences(ObjectNode policy, References visitor) {
        for (JsonNode entry : policy.path("appliesTo")) {
            for (JsonNode rule : entry.path("rules")) {
                if (rule.path("textMatchConfig").path("dictionaries") instanceof ArrayNode references) {
                    visitor.visit(references);
                }
            }
        }
    }
}
