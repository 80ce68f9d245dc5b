package dev.cordon.service.flashback;

import dev.cordon.model.Action;
import org.jspecify.annotations.Nullable;

/** What a policy does when it is violated; its number on the wire is its ordinal. */
enum ActionType {
    /** Records the violation. */
    LOG(Action.LOG),
    /** Records it and notifies. */
    ALERT(Action.ALERT),
    /** Prevents the interaction and notifies. */
    BLOCK(Action.BLOCK);

    private static final ActionType[] BY_NUMBER = values();

    private final Action action;

    ActionType(Action action) {
        this.action = action;
    }

    /** The engine's action. */
    Action action() {
        return action;
    }

    /** 0, 1 or 2. */
    int number() {
        return ordinal();
    }

    /** Whether a violation raises an alert. */
    boolean notifies() {
        return this != LOG;
    }

    /** The action of a number, null if it is none. */
    static @Nullable ActionType of(int number) {
        return number < 0 || number >= BY_NUMBER.length ? null : BY_NUMBER[number];
    }
}
