package dev.cordon.policy;

import java.util.ArrayList;
import java.util.List;

/** Reads a document of Cordon's own format: policies, dictionaries and detectors under {@code cordon: 1}. */
final class CordonReader {

    private static final int FORMAT = 1;

    private final BundleParts parts;

    CordonReader(BundleParts parts) {
        this.parts = parts;
    }

    void read(LocatedObject object) {
        Fields document = new Fields(object, "", parts.problems);
        document.whole("cordon", FORMAT, FORMAT, FORMAT);
        CordonPolicies policies = new CordonPolicies(parts);
        for (Fields policy : document.objects("policies")) {
            policies.read(policy);
        }
        for (Fields dictionary : document.objects("dictionaries")) {
            dictionary(dictionary);
        }
        for (Fields detector : document.objects("detectors")) {
            new DetectorReader(parts).readInline(detector);
        }
        document.rejectUnknown(UnknownFields.ERROR);
        rejectEmpty(document);
    }

    private static void rejectEmpty(Fields document) {
        boolean empty = true;
        for (String field : List.of("policies", "dictionaries", "detectors")) {
            empty &= document.list(field).isEmpty() && !document.isNoList(field);
        }
        if (empty) {
            document.report(
                    ProblemCode.EMPTY_POLICY,
                    document.place(),
                    "the document has no policies, dictionaries or detectors",
                    "add one, or remove the document");
        }
    }

    private void dictionary(Fields unnamed) {
        String id = unnamed.requiredText("id");
        String name = unnamed.text("name", id == null ? "" : id);
        Fields dictionary = unnamed.named("dictionary " + Quote.of(name));
        Dictionary.Type type = dictionary.choice("type", DictionaryReader.TYPES);
        Dictionary.Type known = type == null ? Dictionary.Type.WORD : type;
        String version = SymphonyReader.checkedVersion(
                dictionary, "version", dictionary.text("version"), SymphonyVersions.FIRST_DICTIONARY);
        boolean wholeWord = dictionary.flag("wholeWord", false);
        if (wholeWord && known == Dictionary.Type.REGEX) {
            dictionary.report(
                    ProblemCode.CONTRADICTION,
                    dictionary.placeOf("wholeWord"),
                    "whole words are a matter of Word dictionaries",
                    "remove `wholeWord`, and write \\b into the expressions");
        }
        dictionary.required("terms");
        List<Dictionary.Term> terms = terms(dictionary, known);
        dictionary.rejectUnknown(UnknownFields.ERROR);
        if (id != null) {
            parts.dictionaries.add(new Dictionary(id, name, version, known, wholeWord, terms, dictionary.place()));
        }
    }

    private List<Dictionary.Term> terms(Fields dictionary, Dictionary.Type type) {
        List<Dictionary.Term> terms = new ArrayList<>();
        int line = 0;
        for (Located item : dictionary.list("terms")) {
            line++;
            String written = dictionary.textOf(item);
            if (written == null) {
                continue;
            }
            String trimmed = Blank.trim(written);
            if (trimmed.isEmpty()) {
                dictionary.report(ProblemCode.OUT_OF_RANGE, item.place(), "the term is empty", "remove it");
            } else {
                terms.add(new Dictionary.Term(line, type == Dictionary.Type.WORD ? trimmed : written));
                if (type == Dictionary.Type.REGEX) {
                    parts.places.add(dictionary.place(), "terms[" + (line - 1) + "]", item.place());
                }
            }
        }
        return terms;
    }
}
