package dev.cordon.service.http;

/** How an API tells that a request was not done: status and body of a fault. Thread-safe; never throws. */
@FunctionalInterface
public interface Faults {

    /** The answer to a request that failed so. */
    Reply render(Fault fault);
}
