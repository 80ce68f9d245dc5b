package dev.cordon.internal.language;

import java.util.List;
import java.util.Set;

/** Which conditions, once met, would allow what a clause demands them for. */
final class Conditional {

    private static final Set<String> LIFTING =
            Set.of("condition.approval", "condition.consent", "condition.need", "condition.contract");

    private Conditional() {}

    /** {@code requires approval}: without it, it is forbidden. Encryption says how, not whether. */
    static boolean liftsWhenMet(List<String> conditions) {
        for (String condition : conditions) {
            if (LIFTING.contains(condition)) {
                return true;
            }
        }
        return false;
    }
}
