package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;

/** Writes results, one after the other in the order of the input. */
interface DecisionPrinter {

    /** @param line 1-based number in the input, 0 for a text from the command line */
    void decision(int line, Interaction interaction, Decision decision);

    /** What stands in place of the decision on a bad line. */
    void error(LineException e);
}
