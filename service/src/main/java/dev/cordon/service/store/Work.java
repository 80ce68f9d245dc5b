package dev.cordon.service.store;

/** What is done in a write transaction. */
@FunctionalInterface
public interface Work<T> {

    /** Anything thrown rolls everything back, the audit rows included. */
    T run(Tx tx);
}
