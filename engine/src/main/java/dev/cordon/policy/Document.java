package dev.cordon.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text with a name, and how it becomes a tree: JSON or YAML, by the name's ending, else by the first character. */
record Document(String source, String content) {

    /** The tree, or null after the reason was reported. */
    @Nullable
    Located parse(PolicyLimits limits, Problems problems) {
        try {
            return isJson()
                    ? new JsonDocument(this, limits, problems).parse()
                    : new YamlDocument(this, limits, problems).parse();
        } catch (Refused refused) {
            refused.reportTo(problems);
            return null;
        }
    }

    private boolean isJson() {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        String start = content.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Reading cannot go on. Carries no stack: it is an answer, not a failure. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ProblemCode code;
        private final transient SourceLocation place;
        private final String message;
        private final String help;

        Refused(ProblemCode code, SourceLocation place, String message, String help) {
            super(message, null, false, false);
            this.code = code;
            this.place = place;
            this.message = message;
            this.help = help;
        }

        void reportTo(Problems problems) {
            problems.add(code, place, message, help);
        }
    }
}
