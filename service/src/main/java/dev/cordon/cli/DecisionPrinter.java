package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import org.jspecify.annotations.Nullable;

/** Writes results, one after the other in the order of the input. */
interface DecisionPrinter {

    /** @param line 1-based number in the input, 0 for a text from the command line */
    void decision(int line, Interaction interaction, Decision decision);

    /**
     * What stands in place of a decision.
     *
     * @param line 1-based number in the input
     * @param id the interaction's id, null when it cannot be told
     */
    void error(int line, @Nullable String id, LineError error);
}
