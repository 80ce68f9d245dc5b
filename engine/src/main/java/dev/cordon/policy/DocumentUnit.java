package dev.cordon.policy;

import java.util.ArrayList;
import java.util.List;

/** One document that was read: what it holds, and what its policies refer to under the index it was last resolved with. Not thread-safe. */
final class DocumentUnit {

    final BundleParts parts;
    final ExactPlaces places;

    /** What is wrong with it in itself, whatever else is loaded. */
    final List<Problem> own;

    /** Its policies with resolved references, in the same order. */
    List<Policy> resolved = List.of();

    private DocumentUnit(BundleParts parts, PolicyLimits limits) {
        this.parts = parts;
        this.places = parts.places.toPlaces();
        Problems problems = new Problems(limits.problems());
        parts.problems.toList().forEach(problems::add);
        parts.dictionaries.forEach(dictionary -> new DictionaryChecks(dictionary, places, limits, problems).run());
        this.own = problems.toList();
    }

    static DocumentUnit of(BundleParts parts, PolicyLimits limits) {
        return new DocumentUnit(parts, limits);
    }

    static DocumentUnit read(String name, BundleEdit.Put put, ReadOptions options) {
        BundleParts parts = new BundleParts(new Problems(options.limits().problems()));
        String terms = put.terms();
        TextBeside beside = terms == null ? TextBeside.NOTHING : (file, problems) -> new Document(name, terms);
        new DocumentReader(options, parts).read(new Document(name, put.content()), put.shadow(), beside);
        return new DocumentUnit(parts, options.limits());
    }

    /** Whether it holds something that policies of any other document may hang on without naming it. */
    boolean isFoundation() {
        return !parts.detectors.isEmpty() || !parts.concepts.isEmpty();
    }

    /** References to dictionaries in its policies, as they were written. */
    List<DictionaryRef> references() {
        List<DictionaryRef> all = new ArrayList<>();
        for (Policy policy : parts.policies) {
            addReferences(policy, all);
        }
        return all;
    }

    static void addReferences(Policy policy, List<DictionaryRef> into) {
        for (Rule rule : policy.rules()) {
            if (rule.condition() instanceof Condition.Content content) {
                into.addAll(content.dictionaries());
                into.addAll(content.exempt().dictionaries());
            }
        }
    }
}
