package dev.cordon.internal.match;

/** What the exact automata write to while they search. Used by one thread at a time. */
final class ExactScratch {

    final DfaWalk walk = new DfaWalk();
    final StepBudget budget = new StepBudget();
    /** Where a match of the left context ends. */
    final PositionSet leftEnds = new PositionSet();
    /** Where a match of the pattern starts, context not considered. */
    final PositionSet starts = new PositionSet();
    /** Where a match of the right context starts. */
    final PositionSet rightStarts = new PositionSet();
    /** Ends of the matches that start at one position, ascending. */
    final IntStack ends = new IntStack();

    long memoryBytes() {
        return leftEnds.memoryBytes() + starts.memoryBytes() + rightStarts.memoryBytes() + ends.memoryBytes() + 200;
    }
}
