package dev.cordon.cli;

import dev.cordon.model.Action;

/** From which action on the exit status tells of it. */
enum FailOn {
    LOG,
    ALERT,
    WARN,
    BLOCK,
    NEVER;

    boolean reachedBy(Action action) {
        return switch (this) {
            case LOG -> action.compareTo(Action.LOG) >= 0;
            case ALERT -> action.compareTo(Action.ALERT) >= 0;
            case WARN -> action.compareTo(Action.WARN) >= 0;
            case BLOCK -> action == Action.BLOCK;
            case NEVER -> false;
        };
    }
}
