package dev.cordon.service.enforce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.Dialect;
import dev.cordon.policy.BundleReader;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.DictionaryRow;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.PolicyRow;
import dev.cordon.service.store.PolicyStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What an organisation has to enforce, as the engine reads it. Immutable.
 *
 * @param policies documents of all dialects
 * @param dictionaries with their terms
 */
public record Sources(List<PolicyDocument> policies, List<DictionaryDocument> dictionaries) {

    private static final String DICTIONARIES_ONLY = Dialect.SYMPHONY_V3.name();

    /** Nothing at all. */
    public static final Sources NONE = new Sources(List.of(), List.of());

    public Sources {
        policies = List.copyOf(policies);
        dictionaries = List.copyOf(dictionaries);
    }

    /**
     * A policy.
     *
     * @param name what problems call it
     * @param detectors whether it may refer to the shipped detectors, by name or in the words of its content
     */
    public record PolicyDocument(String name, String document, boolean detectors) {}

    /**
     * A dictionary.
     *
     * @param name what problems call it
     * @param metadata in the vendor's form
     * @param terms one a line
     */
    public record DictionaryDocument(String name, String metadata, String terms) {}

    /** The stored state, as the transaction sees it. */
    static Sources of(Handle handle, String orgId, PolicyStore policies, DictionaryStore dictionaries) {
        List<PolicyDocument> documents = new ArrayList<>();
        for (PolicyRow row : policies.all(handle, orgId)) {
            documents.add(new PolicyDocument(
                    row.policyId(), row.document(), !row.dialect().equals(DICTIONARIES_ONLY)));
        }
        List<DictionaryDocument> terms = new ArrayList<>();
        for (DictionaryRow row : dictionaries.list(handle, orgId)) {
            byte[] content = dictionaries.content(handle, row.contentId());
            terms.add(new DictionaryDocument(row.name(), Json.write(metadata(row)), text(content)));
        }
        return new Sources(documents, terms);
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        // A byte order mark is no part of the first term.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ObjectNode metadata(DictionaryRow row) {
        ObjectNode metadata = Json.object().put("type", row.type());
        metadata.putObject("dictRef")
                .put("dictId", row.dictId())
                .put("name", row.name())
                .put("version", row.version());
        return metadata;
    }

    /** Whether a policy may refer to the shipped detectors. */
    boolean needDetectors() {
        return policies.stream().anyMatch(PolicyDocument::detectors);
    }

    BundleReader reader() {
        BundleReader reader = BundleReader.create();
        dictionaries.forEach(d -> reader.dictionarySource(d.name(), d.metadata(), d.terms()));
        policies.forEach(p -> reader.source(p.name(), p.document()));
        return reader;
    }
}
