package dev.cordon.service.symphony;

import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import java.util.Objects;

/** Downloads: their errors have the content type of the download, as the vendor's document says. Stateless. */
final class BinaryRoute {

    static final String TYPE = "application/octet-stream";

    private static final SymphonyFaults FAULTS = SymphonyFaults.binary();

    private BinaryRoute() {}

    /** What a download does once its caller is known. */
    interface Work {
        Reply handle(Exchange exchange, Caller caller);
    }

    /** The caller is admitted inside the handler, so that a refusal is told in the download's way too. */
    static Route get(String template, Access access, Work work) {
        return Route.get(template, Access.OPEN, exchange -> {
            try {
                return work.handle(exchange, Objects.requireNonNull(access.admit(exchange), "caller"));
            } catch (Fault fault) {
                return FAULTS.render(fault);
            }
        });
    }
}
