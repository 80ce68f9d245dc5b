package dev.cordon.policy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids for what its author gave none: the same input always gets the same id. */
final class StableIds {

    private StableIds() {}

    /** A name-based UUID (version 3) of the parts, which are kept apart by a character no name holds. */
    static String of(String... parts) {
        String name = String.join("\u0000", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
