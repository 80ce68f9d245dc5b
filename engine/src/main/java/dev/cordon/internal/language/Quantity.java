package dev.cordon.internal.language;

import dev.cordon.policy.Threshold;
import dev.cordon.policy.Threshold.CountOver;
import dev.cordon.policy.Threshold.Measure;

/**
 * How much of a topic a clause is about.
 *
 * @param atLeast the least amount it is about, at least 1
 * @param limit whether it was written as the most that is allowed
 * @param guessed whether the words name no number, as {@code bulk}
 */
record Quantity(int atLeast, boolean limit, boolean guessed) {

    static final Quantity ANY = new Quantity(1, false, false);

    /** Different values over the whole interaction; a single one is enough when no quantity is named. */
    Threshold threshold() {
        return atLeast == 1 ? Threshold.ONE : new Threshold(Measure.UNIQUE, atLeast, CountOver.INTERACTION);
    }
}
