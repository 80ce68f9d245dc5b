package dev.cordon.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The wrappings in which the vendors' services hand out policies and dictionaries. */
final class Envelope {

    private static final List<String> PAYLOADS = List.of("data", "policies", "items", "policy");
    private static final Set<String> SIDE_NOTES =
            Set.of("success", "page", "size", "pageCount", "total", "skip", "take", "enforcement");

    private Envelope() {}

    /** What is wrapped; empty if the object is no envelope. */
    static List<Located> open(LocatedObject object, UnknownFields unknown, Problems problems) {
        List<Located> payloads = new ArrayList<>();
        for (String name : PAYLOADS) {
            Located payload = object.get(name);
            if (payload != null && !(payload instanceof LocatedScalar)) {
                payloads.add(payload);
            }
        }
        if (!payloads.isEmpty()) {
            Fields fields = new Fields(object, "", problems);
            fields.skip(PAYLOADS.toArray(String[]::new));
            fields.skip(SIDE_NOTES.toArray(String[]::new));
            fields.rejectUnknown(unknown);
        }
        return payloads;
    }
}
