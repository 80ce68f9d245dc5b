package dev.cordon.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds dictionaries that no rule refers to. */
final class UnusedDictionaries {

    private UnusedDictionaries() {}

    /** @param policies with resolved references; without any policy nothing is unused, only not yet used */
    static void check(PolicyBundle bundle, List<Policy> policies, Problems problems) {
        if (policies.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        for (Policy policy : policies) {
            for (Rule rule : policy.rules()) {
                if (rule.condition() instanceof Condition.Content content) {
                    content.dictionaries().forEach(reference -> used.add(key(reference.id(), reference.version())));
                    content.exempt()
                            .dictionaries()
                            .forEach(reference -> used.add(key(reference.id(), reference.version())));
                }
            }
        }
        for (Dictionary dictionary : bundle.dictionaries()) {
            if (!used.contains(key(dictionary.id(), dictionary.version()))) {
                problems.add(
                        ProblemCode.NO_EFFECT,
                        dictionary.place(),
                        "dictionary " + Quote.of(dictionary.name()),
                        "no rule refers to the dictionary " + Quote.of(dictionary.id()),
                        "refer to it, or remove it");
            }
        }
    }

    private static String key(String id, @Nullable String version) {
        return id + "\u0000" + version;
    }
}
