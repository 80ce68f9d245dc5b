package dev.cordon.service.http;

/** Does what a route is for. Thread-safe. May block; for anything that is wrong with the request it throws a {@link Fault}. */
@FunctionalInterface
public interface Handler {

    Reply handle(Exchange exchange);
}
