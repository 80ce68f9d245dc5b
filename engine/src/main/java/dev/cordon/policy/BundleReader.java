package dev.cordon.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads policies, dictionaries, detectors and vocabulary into a {@link PolicyBundle}: the first step of the way through. What a
 * document is follows from its shape, not from its name: Symphony V3, Flashback and Cordon policies, dictionary metadata,
 * detectors and vocabulary may lie in one folder.
 *
 * <p>Reading never throws because of what a document holds: everything wrong with it becomes a {@link Problem} of the bundle, with
 * its place, and reading goes on with the next. {@link BundleValidator} is the judge of the result.
 *
 * <p>Sources are read in the order they were added, the files of a folder in the order of their names, so that equal inputs give
 * equal bundles. A reader may be used again after {@link #read}; it reads everything anew. Not thread-safe; bundles are.
 */
public final class BundleReader {

    private PolicyLimits limits = PolicyLimits.DEFAULT;
    private SymphonyMessages messages = SymphonyMessages.EVERYWHERE;
    private boolean ignoreUnknown;
    private final List<Source> sources = new ArrayList<>();

    private BundleReader() {}

    public static BundleReader create() {
        return new BundleReader();
    }

    /** Replaces {@link PolicyLimits#DEFAULT}. */
    public BundleReader limits(PolicyLimits value) {
        limits = value;
        return this;
    }

    /** Sets what the Symphony data type Messages covers; {@link SymphonyMessages#EVERYWHERE} by default. */
    public BundleReader symphonyMessages(SymphonyMessages value) {
        messages = value;
        return this;
    }

    /** Ignores unknown fields of vendor documents, as the vendors' own services do with requests. Cordon YAML stays strict. */
    public BundleReader ignoreUnknownVendorFields() {
        ignoreUnknown = true;
        return this;
    }

    /** Files, or folders searched with their subfolders for {@code .json}, {@code .yaml} and {@code .yml}. */
    public BundleReader policies(Path... paths) {
        for (Path path : paths) {
            sources.add(into -> new FileTree(into).policies(path, false));
        }
        return this;
    }

    /** Like {@link #policies}; policies of any dialect are read as shadow policies unless they are off. */
    public BundleReader shadow(Path... paths) {
        for (Path path : paths) {
            sources.add(into -> new FileTree(into).policies(path, true));
        }
        return this;
    }

    /** Dictionary metadata ({@code X.json}, its terms beside it in {@code X.txt}), as files or folders. */
    public BundleReader dictionaries(Path... paths) {
        for (Path path : paths) {
            sources.add(into -> new FileTree(into).dictionaries(path));
        }
        return this;
    }

    /**
     * A document given as a string, JSON or YAML.
     *
     * @param name what problems call it; a file ending decides the format, else the first character does
     */
    public BundleReader source(String name, String content) {
        sources.add(into -> into.read(new Document(name, content), false, TextBeside.NOTHING));
        return this;
    }

    /** Like {@link #source}; its policies are shadow policies. */
    public BundleReader shadowSource(String name, String content) {
        sources.add(into -> into.read(new Document(name, content), true, TextBeside.NOTHING));
        return this;
    }

    /**
     * A dictionary of the vendor format, metadata and terms given as strings.
     *
     * @param name what problems call it
     */
    public BundleReader dictionarySource(String name, String metadata, String terms) {
        Document beside = new Document(name, terms);
        sources.add(into -> into.read(new Document(name, metadata), false, (fileName, problems) -> beside));
        return this;
    }

    /** A dictionary that is already one. */
    public BundleReader dictionary(Dictionary value) {
        sources.add(into -> into.parts().dictionaries.add(value));
        return this;
    }

    /** Documents on the class path, such as {@code acme/policies.yaml}. */
    public BundleReader classPath(String... resources) {
        for (String resource : resources) {
            sources.add(into -> new ClassPath(into).read(resource));
        }
        return this;
    }

    /**
     * The detectors and the vocabulary that come with Cordon. When they are not on the class path the bundle has the problem
     * {@link ProblemCode#SHIPPED_RULES_MISSING}. The shipped policy packs are not read by this.
     */
    public BundleReader shippedRules() {
        sources.add(into -> new ClassPath(into).shippedRules());
        return this;
    }

    /**
     * Shipped policy packs by name.
     *
     * @param names such as {@code pii}
     */
    public BundleReader shippedPacks(String... names) {
        for (String name : names) {
            sources.add(into -> new ClassPath(into).shippedPack(name));
        }
        return this;
    }

    /** Reads everything that was added. */
    public PolicyBundle read() {
        BundleParts parts = new BundleParts(new Problems(limits.problems()));
        DocumentReader into = new DocumentReader(new ReadOptions(limits, messages, ignoreUnknown), parts);
        for (Source source : sources) {
            source.readInto(into);
        }
        return parts.toBundle();
    }

    /**
     * Reads everything that was added, and takes documents that change one by one from then on.
     *
     * @throws InvalidBundleException if what was added is wrong
     */
    public PolicyDocuments documents() {
        BundleParts parts = new BundleParts(new Problems(limits.problems()));
        ReadOptions options = new ReadOptions(limits, messages, ignoreUnknown);
        DocumentReader into = new DocumentReader(options, parts);
        for (Source source : sources) {
            source.readInto(into);
        }
        return new PolicyDocuments(options, parts);
    }

    /** Something to read. */
    private interface Source {
        void readInto(DocumentReader into);
    }
}
