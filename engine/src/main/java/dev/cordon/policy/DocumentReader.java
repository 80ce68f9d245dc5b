package dev.cordon.policy;

import dev.cordon.model.EnforcementMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one document after the other into the parts of a bundle, each by the reader of its shape. */
final class DocumentReader {

    private static final int MOST_ENVELOPES = 3;

    private final ReadOptions options;
    private final BundleParts parts;

    DocumentReader(ReadOptions options, BundleParts parts) {
        this.options = options;
        this.parts = parts;
    }

    ReadOptions options() {
        return options;
    }

    BundleParts parts() {
        return parts;
    }

    void read(Document document, boolean shadow, TextBeside beside) {
        int before = parts.policies.size();
        Located root = document.content().length() > options.limits().documentBytes()
                ? tooLarge(document)
                : document.parse(options.limits(), parts.problems);
        if (root != null) {
            value(root, beside, 0);
        }
        if (shadow) {
            parts.policies.subList(before, parts.policies.size()).replaceAll(DocumentReader::toShadow);
        }
    }

    /** Reads a document that was parsed before. */
    void read(Located root) {
        value(root, TextBeside.NOTHING, 0);
    }

    private @Nullable Located tooLarge(Document document) {
        parts.problems.add(
                ProblemCode.TOO_LARGE,
                SourceLocation.of(document.source()),
                "the document has more than " + options.limits().documentBytes() + " characters",
                "split it, or raise the limit");
        return null;
    }

    private static Policy toShadow(Policy policy) {
        return policy.mode() == EnforcementMode.ENFORCE ? policy.withMode(EnforcementMode.SHADOW) : policy;
    }

    private void value(Located value, TextBeside beside, int envelopes) {
        if (value instanceof LocatedArray array) {
            items(array, beside, envelopes);
        } else if (value instanceof LocatedObject object) {
            object(object, beside, envelopes);
        } else {
            unknown(value, "a policy is an object");
        }
    }

    private void items(LocatedArray array, TextBeside beside, int envelopes) {
        if (array.items().isEmpty()) {
            parts.problems.add(ProblemCode.NO_EFFECT, array.place(), "the list is empty", "remove it");
        }
        for (Located item : array.items()) {
            if (item instanceof LocatedArray) {
                unknown(item, "a list holds policies, not lists");
            } else {
                value(item, beside, envelopes);
            }
        }
    }

    private void object(LocatedObject object, TextBeside beside, int envelopes) {
        switch (Shape.of(object)) {
            case SYMPHONY -> new SymphonyReader(options, parts).read(object);
            case FLASHBACK -> new FlashbackReader(options, parts).read(object);
            case CORDON -> new CordonReader(parts).read(object);
            case DICTIONARY -> new DictionaryReader(options, parts).read(object, beside);
            case DETECTOR -> new DetectorReader(parts).read(object);
            case VOCABULARY -> new VocabularyReader(parts).read(object);
            case UNKNOWN -> envelope(object, beside, envelopes);
        }
    }

    private void envelope(LocatedObject object, TextBeside beside, int envelopes) {
        List<Located> payloads = envelopes == MOST_ENVELOPES
                ? List.of()
                : Envelope.open(object, options.vendor(UnknownFields.WARNING), parts.problems);
        if (payloads.isEmpty()) {
            unknown(object, Shape.guess(object));
        }
        for (Located payload : payloads) {
            value(payload, beside, envelopes + 1);
        }
    }

    private void unknown(Located value, String help) {
        parts.problems.add(ProblemCode.UNKNOWN_DIALECT, value.place(), "this has the shape of no known format", help);
    }
}
