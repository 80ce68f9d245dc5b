package dev.cordon.service.store;

import org.jdbi.v3.core.Handle;

/** What is read in a transaction of its own: one consistent state. */
@FunctionalInterface
public interface Query<T> {

    T run(Handle handle);
}
