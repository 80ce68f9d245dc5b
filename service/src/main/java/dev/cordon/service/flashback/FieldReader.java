package dev.cordon.service.flashback;

import dev.cordon.model.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the updatable fields, the same way for creation and update. */
final class FieldReader {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CONTENT = 20_000;

    private final WireObject body;

    FieldReader(WireObject body) {
        this.body = body;
    }

    @Nullable
    String name() {
        String written = body.text("name");
        if (written == null) {
            return null;
        }
        String name = Characters.trim(written);
        int length = Characters.count(name);
        if (length < 1 || length > LONGEST_NAME) {
            body.problem("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    @Nullable
    String content() {
        String content = body.text("content");
        if (content == null) {
            return null;
        }
        if (Characters.trim(content).isEmpty()) {
            body.problem("content", "must not be empty");
        } else if (Characters.count(content) > LONGEST_CONTENT) {
            body.problem("content", "must have at most " + LONGEST_CONTENT + " characters");
        }
        return content;
    }

    @Nullable
    Severity riskType() {
        String written = body.text("riskType");
        if (written == null) {
            return null;
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(written)) {
                return severity;
            }
        }
        body.problem("riskType", "must be LOW, MEDIUM or HIGH");
        return null;
    }

    @Nullable
    ActionType actionType() {
        String range = "must be 0 (log), 1 (alert) or 2 (block)";
        Integer number = body.number("actionType", range);
        if (number == null) {
            return null;
        }
        ActionType action = ActionType.of(number);
        if (action == null) {
            body.problem("actionType", range);
        }
        return action;
    }
}
