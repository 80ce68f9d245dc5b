package dev.cordon.internal.pattern;

/**
 * An expression that is not in the dialect: why, where, and what to write instead. Whether an expression is refused depends on its
 * text alone. The expression itself is not in the message.
 */
public final class ExpressionRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why an expression is refused. Names are stable: load reports show them. */
    public enum Code {
        /** {@code (?=…)}, {@code (?!…)}, {@code (?<=…)}, {@code (?<!…)}. */
        LOOKAROUND("looks around", "put what must stand before or after into 'before' or 'after' of the detector"),
        /** {@code \1}, {@code \k<name>}, {@code (?P=name)}. */
        BACKREFERENCE("refers back to a group", "spell out what the group may match"),
        /** {@code x*+}, {@code (?>…)}. */
        POSSESSIVE(
                "forbids giving back what was matched",
                "use a plain repeat or group: matching takes linear time anyway"),
        /** Recursion, conditions, comments and other groups of {@code (?}. */
        UNSUPPORTED_GROUP("uses a kind of group that does not exist here", "use (…), (?:…), (?<name>…) or (?i:…)"),
        /** A letter in {@code (?…)} that is no flag. */
        UNKNOWN_FLAG("sets an unknown flag", "the flags are i, m, s and U"),
        /** A group name that is not letters, digits and underscores. */
        BAD_GROUP_NAME("names a group badly", "a name is letters A to Z, digits and underscores"),
        /** Two groups of one name. */
        DUPLICATE_GROUP_NAME("names two groups alike", "rename one of them, or use (?:…)"),
        /** The whole expression can match nothing at all. */
        CAN_MATCH_EMPTY("can match the empty string", "make at least one character mandatory"),
        /** No text can match. */
        NEVER_MATCHES("can never match", "a class in it holds no character"),
        /** A repeat above {@link ExpressionSyntax#MAX_REPEAT}. */
        REPEAT_TOO_LARGE("repeats too often", "a repeat count is at most 1000"),
        /** A repeat of nothing, of a repeat, or with the larger bound first. */
        BAD_REPEAT(
                "repeats badly",
                "a repeat follows one character, class or group; the first bound is not above the second"),
        /** More than {@link ExpressionSyntax#MAX_POSITIONS} character positions after repeats are written out. */
        PROGRAM_TOO_LARGE(
                "is too large once its repeats are written out", "lower the repeat counts, above all nested ones"),
        /** Groups nested deeper than {@link ExpressionSyntax#MAX_NESTING}. */
        NESTING_TOO_DEEP("nests too deep", "at most 250 groups in one another"),
        /** More than {@link ExpressionSyntax#MAX_LENGTH} UTF-16 units. */
        TOO_LONG("is too long", "at most 16000 UTF-16 units; split it into several expressions"),
        /** {@code \C}. */
        BYTE_ESCAPE("matches a single byte", "text is matched by characters; use (?s:.)"),
        /** A backslash before something that has no meaning. */
        UNKNOWN_ESCAPE("escapes something unknown", "escape punctuation only, or write \\x{…}"),
        /** A code point above 10FFFF or a surrogate. */
        BAD_CODE_POINT("names no character", "the value is at most 10FFFF and not within D800 to DFFF"),
        /** {@code \p} or {@code [: :]} with an unknown name. */
        UNKNOWN_CLASS("names an unknown class", "use a general category, a script, or a POSIX class inside […]"),
        /** {@code [z-a]} or a class as the end of a range. */
        BAD_RANGE("has a bad range in a class", "the first character is not above the second, and both are single"),
        /** {@code [} without {@code ]}. */
        MISSING_BRACKET("opens a class and does not close it", "close it with ], or write \\["),
        /** {@code (} without {@code )}. */
        MISSING_PARENTHESIS("opens a group and does not close it", "close it with ), or write \\("),
        /** {@code )} without {@code (}. */
        UNEXPECTED_PARENTHESIS("closes a group that is not open", "open it with (, or write \\)"),
        /** A backslash at the end. */
        TRAILING_BACKSLASH("ends in a backslash", "write \\\\ for a backslash"),
        /** Half of a surrogate pair. */
        LONE_SURROGATE("holds half of a surrogate pair", "save the file as UTF-8 again");

        private final String what;
        private final String help;

        Code(String what, String help) {
            this.what = what;
            this.help = help;
        }
    }

    private final Code code;
    private final int column;

    ExpressionRefusal(Code code, int column) {
        super("the expression " + code.what + " (column " + column + ")");
        this.code = code;
        this.column = column;
    }

    public Code code() {
        return code;
    }

    /** Where the offending construct starts, counted in UTF-16 units from 1. */
    public int column() {
        return column;
    }

    /** What to do about it, one sentence without a full stop. */
    public String help() {
        return code.help;
    }
}
