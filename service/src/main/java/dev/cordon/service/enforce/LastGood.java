package dev.cordon.service.enforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.SignedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources that were enforced last, in files beside the database: with them the engine starts although the database is gone.
 * A file whose signature does not fit is passed over. Used by one thread.
 */
final class LastGood {

    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);
    private static final String PREFIX = "org-";

    private final SignedFiles files;

    LastGood(Path folder, byte[] key) {
        this.files = new SignedFiles(folder, key);
    }

    void keep(String orgId, Sources sources) {
        ObjectNode root = Json.object().put("org", orgId);
        ArrayNode policies = root.putArray("policies");
        sources.policies()
                .forEach(p -> policies.addObject()
                        .put("name", p.name())
                        .put("document", p.document())
                        .put("detectors", p.detectors()));
        ArrayNode dictionaries = root.putArray("dictionaries");
        sources.dictionaries()
                .forEach(d -> dictionaries
                        .addObject()
                        .put("name", d.name())
                        .put("metadata", d.metadata())
                        .put("terms", d.terms()));
        try {
            files.write(PREFIX + Digests.sha256(orgId).substring(0, 32) + ".json", Json.write(root));
        } catch (IOException e) {
            // What is enforced now is enforced; only the next start without a database would have the older state.
            LOG.warn(
                    "the last good sources could not be written: {}",
                    e.getClass().getName());
        }
    }

    /** By organisation. */
    Map<String, Sources> all() {
        Map<String, Sources> all = new LinkedHashMap<>();
        for (String text : files.readAll(PREFIX)) {
            try {
                ObjectNode root = Json.stored(text);
                all.put(root.path("org").asText(), read(root));
            } catch (Fault | IllegalArgumentException e) {
                LOG.warn("a file of last good sources is not readable");
            }
        }
        return all;
    }

    private static Sources read(ObjectNode root) {
        List<Sources.PolicyDocument> policies = new ArrayList<>();
        for (JsonNode p : root.path("policies")) {
            policies.add(new Sources.PolicyDocument(
                    p.path("name").asText(),
                    p.path("document").asText(),
                    p.path("detectors").asBoolean(true)));
        }
        List<Sources.DictionaryDocument> dictionaries = new ArrayList<>();
        for (JsonNode d : root.path("dictionaries")) {
            dictionaries.add(new Sources.DictionaryDocument(
                    d.path("name").asText(),
                    d.path("metadata").asText(),
                    d.path("terms").asText()));
        }
        return new Sources(policies, dictionaries);
    }
}
