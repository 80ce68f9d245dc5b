package dev.cordon.policy;

/** Names of policies and dictionaries. */
final class Names {

    private Names() {}

    /** What is wrong with a term that is too short or too long, in words. */
    static String lengthOfTerm(String term) {
        return Blank.trim(term).isEmpty() ? "the term is empty" : "the term has " + term.length() + " UTF-16 units";
    }

    /**
     * A required name without white space at either end.
     *
     * @param longest most code points after trimming; the least is 1
     * @return the name, even when it was reported; empty when it is missing
     */
    static String trimmed(Fields fields, String field, int longest) {
        String written = fields.requiredText(field);
        if (written == null) {
            return "";
        }
        String name = Blank.trim(written);
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > longest) {
            fields.report(
                    ProblemCode.OUT_OF_RANGE,
                    fields.placeOf(field),
                    length < 1 ? "the name is empty" : "the name has " + length + " characters",
                    "write 1 to " + longest + " characters; white space around them does not count");
        }
        return name;
    }
}
