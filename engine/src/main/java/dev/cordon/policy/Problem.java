package dev.cordon.policy;

import java.util.Objects;

/**
 * One thing wrong with what was loaded. A report holds all of them at once.
 *
 * @param code what is wrong
 * @param place where it was written
 * @param item kind and name of the thing it concerns, such as {@code policy `Cards`}; may be empty
 * @param message lower case, one line, user input in backticks
 * @param help what to do about it
 */
public record Problem(ProblemCode code, SourceLocation place, String item, String message, String help) {

    public Problem {
        Objects.requireNonNull(code, "code");
    }

    /** Whether nothing may be enforced while this stands. */
    public boolean isError() {
        return code.level() == ProblemCode.Level.ERROR;
    }

    /** One line: {@code error UNKNOWN_ENUM a.json:3:9 appliesTo[0].action: … (help: …)}. */
    @Override
    public String toString() {
        return (isError() ? "error " : "warning ") + code + " " + place + ": " + message
                + (help.isEmpty() ? "" : " (help: " + help + ")");
    }
}
