package dev.cordon.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one author changes at once: documents that are put in place of others of the same name, and documents that go. Either all of
 * it takes effect or nothing. Immutable: every method answers with another edit.
 *
 * @param origin whose documents they are, such as a tenant; names are unique within an origin
 * @param documents by name, in the order they were put
 * @param removed names of documents that go
 * @param replacing whether all other documents of the origin go, too
 */
public record BundleEdit(String origin, Map<String, Put> documents, Set<String> removed, boolean replacing) {

    /**
     * A document as it was written.
     *
     * @param content policies, a dictionary's metadata, detectors: whatever {@link BundleReader} reads
     * @param terms the text beside a dictionary's metadata; null for any other document
     * @param shadow whether its policies are shadow policies
     */
    public record Put(String content, @Nullable String terms, boolean shadow) {}

    public BundleEdit {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        removed = Set.copyOf(removed);
    }

    /** An edit that changes nothing yet. */
    public static BundleEdit of(String origin) {
        return new BundleEdit(origin, Map.of(), Set.of(), false);
    }

    /** Puts a document, JSON or YAML. */
    public BundleEdit put(String name, String content) {
        return with(name, new Put(content, null, false));
    }

    /** Puts a document whose policies are shadow policies. */
    public BundleEdit putShadow(String name, String content) {
        return with(name, new Put(content, null, true));
    }

    /** Puts a dictionary of the vendor format: metadata and terms. */
    public BundleEdit putDictionary(String name, String metadata, String terms) {
        return with(name, new Put(metadata, terms, false));
    }

    /** Removes a document; one that is not there is no mistake. */
    public BundleEdit remove(String name) {
        Map<String, Put> fewer = new LinkedHashMap<>(documents);
        fewer.remove(name);
        Set<String> more = new LinkedHashSet<>(removed);
        more.add(name);
        return new BundleEdit(origin, fewer, more, replacing);
    }

    /** Removes every document of the origin that this edit does not put. */
    public BundleEdit replacingAll() {
        return new BundleEdit(origin, documents, removed, true);
    }

    private BundleEdit with(String name, Put put) {
        Map<String, Put> more = new LinkedHashMap<>(documents);
        more.put(name, put);
        Set<String> fewer = new LinkedHashSet<>(removed);
        fewer.remove(name);
        return new BundleEdit(origin, more, fewer, replacing);
    }
}
