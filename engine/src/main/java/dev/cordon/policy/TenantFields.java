package dev.cordon.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisation, workspace and repo: the lower one is named only together with the higher. */
final class TenantFields {

    private TenantFields() {}

    /** An id, null when the field is absent; an empty one is reported. */
    static @Nullable String read(Fields fields, String field) {
        String id = fields.text(field);
        if (id != null && Blank.trim(id).isEmpty()) {
            fields.report(
                    ProblemCode.OUT_OF_RANGE,
                    fields.placeOf(field),
                    "`" + field + "` is empty",
                    "write an id, or null");
        }
        return id;
    }

    /** @param names from the widest to the narrowest */
    static void check(Fields fields, List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            String wide = names.get(i - 1);
            String narrow = names.get(i);
            if (fields.has(narrow) && !fields.has(wide)) {
                fields.report(
                        ProblemCode.ORG_REQUIRED,
                        fields.placeOf(narrow),
                        "`" + narrow + "` is named without `" + wide + "`",
                        "name the `" + wide + "` it belongs to");
            }
        }
    }
}
