package dev.cordon.service.http;

/** Told about each request once its answer is made: for metrics. Must not block and must not throw. */
@FunctionalInterface
public interface RequestObserver {

    /** Looks away. */
    RequestObserver NONE = (method, template, status, nanos) -> {};

    /**
     * @param template of the route, {@code none} when there was no route; never what the client sent
     * @param nanos from the first look at the request to the finished answer
     */
    void answered(String method, String template, int status, long nanos);
}
