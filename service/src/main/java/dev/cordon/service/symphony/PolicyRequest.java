package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Problem;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants a policy to be: read by the engine's own reader, with every default written out. Immutable; pure.
 *
 * <p>Source: schema {@code V3DLPPolicyRequest} and the pages on its structure; where they contradict each other, the reading is the
 * engine's ({@code engine/DECISIONS-load.md}).
 */
final class PolicyRequest {

    /** The vendor's own words for a reference to a dictionary that is not there. */
    static final String NO_SUCH_DICTIONARY = "Request contains invalid dictionaries that can not be found in database";

    private static final int LONGEST_TOLD = 64;

    private final ObjectNode known;

    private PolicyRequest(ObjectNode known) {
        this.known = known;
    }

    /** @throws Fault {@code INVALID} that lists everything that is wrong, each with its place */
    static PolicyRequest read(ObjectNode body) {
        ObjectNode known = WireFields.request(body);
        if (!known.has("appliesTo")) {
            // Its absence must not make the reader take the request for something else.
            known.putArray("appliesTo");
        }
        PolicyBundle bundle = BundleReader.create()
                .ignoreUnknownVendorFields()
                .source("policy.json", Json.write(known))
                .read();
        List<String> errors = new ArrayList<>();
        for (Problem problem : bundle.problems()) {
            if (problem.isError()) {
                errors.add(inWords(problem));
            }
        }
        if (!errors.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "INVALID_POLICY", "body", errors.get(0), errors);
        }
        PolicyRequest request = new PolicyRequest(known);
        known.put("name", bundle.policies().get(0).name());
        request.writeDefaults();
        return request;
    }

    private static String inWords(Problem problem) {
        String path = problem.place().path();
        String help = problem.help().isEmpty() ? "" : "; " + problem.help();
        return (path.isEmpty() ? "" : path + ": ") + problem.message() + help;
    }

    String name() {
        return known.get("name").textValue();
    }

    /** A copy of {@code scopes}. */
    ArrayNode scopes() {
        return (ArrayNode) known.get("scopes").deepCopy();
    }

    /**
     * {@code appliesTo} as it is stored: a rule id that the policy knows is kept, any other becomes a new one; references name the
     * dictionaries as they stand now.
     *
     * @param knownIds ids of the policy's rules so far
     * @param newId makes an id
     * @param current the dictionary's reference as it stands; null when there is no such dictionary
     * @throws Fault {@code INVALID} in the vendor's words if a dictionary is not there
     */
    ArrayNode appliesTo(Set<String> knownIds, Supplier<UUID> newId, Function<String, @Nullable ObjectNode> current) {
        ArrayNode entries = (ArrayNode) known.get("appliesTo").deepCopy();
        Set<String> missing = new TreeSet<>();
        for (JsonNode entry : entries) {
            for (JsonNode rule : entry.get("rules")) {
                String id = rule.path("id").asText("");
                ((ObjectNode) rule)
                        .put("id", knownIds.contains(id) ? id : newId.get().toString());
                if (rule.path("textMatchConfig").path("dictionaries") instanceof ArrayNode references) {
                    resolve(references, current, missing);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    "MISSING_DICTIONARY",
                    "dictionaries",
                    NO_SUCH_DICTIONARY,
                    List.of(NO_SUCH_DICTIONARY + ": " + String.join(", ", missing)));
        }
        return entries;
    }

    private static void resolve(
            ArrayNode references, Function<String, @Nullable ObjectNode> current, Set<String> missing) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < references.size(); i++) {
            String dictId = references.get(i).get("dictId").textValue();
            ObjectNode reference = current.apply(dictId);
            if (reference == null) {
                missing.add(dictId.length() > LONGEST_TOLD ? dictId.substring(0, LONGEST_TOLD) + "…" : dictId);
            } else if (seen.add(dictId)) {
                references.set(i, reference.deepCopy());
            } else {
                references.remove(i--);
            }
        }
    }

    private void writeDefaults() {
        distinct((ArrayNode) known.get("scopes"));
        Defaults.write((ArrayNode) known.get("appliesTo"));
    }

    private static void distinct(ArrayNode texts) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!seen.add(texts.get(i).textValue())) {
                texts.remove(i--);
            }
        }
    }
}
