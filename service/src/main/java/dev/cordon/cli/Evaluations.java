package dev.cordon.cli;

import dev.cordon.EvaluateOptions;
import dev.cordon.PolicyEngine;
import dev.cordon.decision.Decision;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;

/** Evaluates line by line: each line gives a decision or an error, and no line stops the rest. Not thread-safe. */
final class Evaluations {

    private final PolicyEngine engine;
    private final EvaluateOptions options;
    private final DecisionPrinter printer;
    private final ActionTally tally = new ActionTally();

    Evaluations(PolicyEngine engine, EvaluateOptions options, DecisionPrinter printer) {
        this.engine = engine;
        this.options = options;
        this.printer = printer;
    }

    ActionTally tally() {
        return tally;
    }

    /** Evaluates a line of input. */
    void line(LineSource.Line line) {
        Interaction interaction;
        try {
            interaction = read(line);
        } catch (LineException e) {
            error(e);
            return;
        }
        evaluate(line.number(), interaction);
    }

    /** Notes what cannot be evaluated, in place. */
    void error(LineException e) {
        tally.bad();
        printer.error(e);
    }

    /** Evaluates an interaction. */
    void evaluate(int line, Interaction interaction) {
        Decision decision = engine.evaluate(interaction, options);
        tally.add(decision);
        printer.decision(line, interaction, decision);
    }

    private static Interaction read(LineSource.Line line) throws LineException {
        String text = line.textOrThrow();
        try {
            return InteractionReader.read(text);
        } catch (InvalidInteractionException e) {
            throw new LineException(line.number(), InteractionReader.idOf(text), LineError.of(e));
        }
    }
}
