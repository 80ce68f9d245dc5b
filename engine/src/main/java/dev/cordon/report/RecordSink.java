package dev.cordon.report;

/**
 * Takes the record of each decision: an audit log, a queue, a metric. Called on the evaluating thread; must not block and must not
 * throw. Implementations that hand over to another thread bound their queue and count what they drop.
 */
@FunctionalInterface
public interface RecordSink {

    /** Takes one record. */
    void accept(DecisionRecord event);
}
