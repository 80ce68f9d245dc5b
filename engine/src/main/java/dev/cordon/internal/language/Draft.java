package dev.cordon.internal.language;

import java.util.List;

/**
 * A clause as it was cut out of a sentence, not yet read.
 *
 * @param link how it hangs together with the others
 * @param units its units in order; never empty
 */
record Draft(Link link, List<Unit> units) {

    /** How a clause hangs together with the others of its sentence. */
    enum Link {
        MAIN,
        /** Goes on with the command before when it has none of its own. */
        FURTHER,
        /** Takes something out of the command before, or of the one after when it comes first. */
        EXCEPTION,
        /** Says why. */
        REASON,
        /** A heading in front of a colon. */
        LABEL,
        /** Only illustrates. */
        ILLUSTRATION
    }

    int start() {
        return units.get(0).start();
    }

    int end() {
        return units.get(units.size() - 1).end();
    }
}
