package dev.cordon.policy;

import dev.cordon.policy.Dictionary.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a dictionary of the vendor format: metadata as the service returns it, the terms from the text beside it. */
final class DictionaryReader {

    /** The vendor's two words. */
    static final Choices<Type> TYPES =
            Choices.<Type>exactly().with("Word", Type.WORD).with("Regex", Type.REGEX);

    private static final int LONGEST_NAME = 30;

    private final ReadOptions options;
    private final BundleParts parts;

    DictionaryReader(ReadOptions options, BundleParts parts) {
        this.options = options;
        this.parts = parts;
    }

    void read(LocatedObject object, TextBeside beside) {
        Fields metadata = new Fields(object, "dictionary", parts.problems);
        metadata.skip("creationDate", "creatorId", "lastUpdatedDate");
        Type type = metadata.choice("type", TYPES);
        metadata.required("dictRef");
        Fields reference = metadata.object("dictRef");
        metadata.rejectUnknown(options.vendor(UnknownFields.WARNING));
        if (reference == null) {
            return;
        }
        String id = reference.requiredText("dictId");
        String name = Names.trimmed(reference, "name", LONGEST_NAME);
        String version = SymphonyReader.checkedVersion(
                reference, "version", reference.text("version"), SymphonyVersions.FIRST_DICTIONARY);
        reference.rejectUnknown(options.vendor(UnknownFields.WARNING));
        if (id != null) {
            Type known = type == null ? Type.WORD : type;
            add(id, name, version, known, object, beside);
        }
    }

    private void add(String id, String name, String version, Type type, LocatedObject object, TextBeside beside) {
        String stem = stemOf(object.origin().source());
        Document terms = beside.find(stem + ".txt", parts.problems);
        if (terms == null) {
            terms = beside.find(id + ".txt", parts.problems);
        }
        if (terms == null) {
            parts.problems.add(
                    ProblemCode.UNREADABLE,
                    object.place(),
                    "dictionary " + Quote.of(name),
                    "the terms of the dictionary are not beside its metadata",
                    "write them to " + Quote.of(stem + ".txt") + ", one a line");
            return;
        }
        List<Dictionary.Term> entries = DictionaryText.terms(terms, type, parts.problems);
        SourceLocation place = SourceLocation.of(terms.source());
        parts.dictionaries.add(new Dictionary(id, name, version, type, false, entries, place));
    }

    private static String stemOf(@Nullable String source) {
        String name = source == null ? "" : source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
