package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;

/**
 * What a client wants a dictionary to be. Unknown fields are passed over, as the vendor's service does.
 *
 * @param name trimmed, 1 to 30 characters
 * @param type {@code Word} or {@code Regex}
 */
record DictionaryRequest(String name, String type) {

    private static final int LONGEST_NAME = 30;
    private static final String WORD = "Word";
    private static final String REGEX = "Regex";

    /** @throws Fault {@code INVALID} if a field is wrong */
    static DictionaryRequest create(ObjectNode body) {
        // One page requires the type, another gives it a default: a client that leaves it out means the default.
        String type = Fields.of(body, "").text("type", WORD);
        if (!type.equals(WORD) && !type.equals(REGEX)) {
            throw Fault.invalid("UNKNOWN_ENUM", "type", "write `Word` or `Regex`");
        }
        return new DictionaryRequest(rename(body), type);
    }

    /** The name a client wants. */
    static String rename(ObjectNode body) {
        String name = Fields.of(body, "").required("name").strip();
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw Fault.invalid(
                    "OUT_OF_RANGE",
                    "name",
                    "write 1 to " + LONGEST_NAME + " characters; white space around them does not count");
        }
        return name;
    }
}
