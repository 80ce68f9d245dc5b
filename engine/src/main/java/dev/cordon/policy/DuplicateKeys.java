package dev.cordon.policy;

/** The same key twice in one object: readers of JSON disagree on which one counts, so neither does. */
final class DuplicateKeys {

    private DuplicateKeys() {}

    static void report(LocatedScalar key, Problems problems) {
        problems.add(
                ProblemCode.DUPLICATE_KEY,
                key.place(),
                "the key " + Quote.of(key.text()) + " stands twice in this object",
                "remove one of them");
    }
}
