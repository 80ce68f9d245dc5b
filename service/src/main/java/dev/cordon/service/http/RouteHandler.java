package dev.cordon.service.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a request to its answer: find the route, admit the caller, take the body within its limit, let the handler work. A body
 * that is still on its way holds no thread.
 */
final class RouteHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(RouteHandler.class);
    private static final String NO_TEMPLATE = "none";
    private static final byte[] NOTHING = new byte[0];

    /** Bytes of a body that is too large anyway which are still read. */
    private static final long MOST_DROPPED = 16 << 20;

    private final Routes routes;
    private final RequestObserver observer;
    private final Duration patience;
    private final BodyBudget budget;

    RouteHandler(Routes routes, RequestObserver observer, Duration patience, BodyBudget budget) {
        this.routes = routes;
        this.observer = observer;
        this.patience = patience;
        this.budget = budget;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Call call = new Call(request, response, callback, System.nanoTime());
        call.begin();
        return true;
    }

    private final class Call {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final long began;
        private final String path;
        private @Nullable Route route;
        private long room;

        Call(Request request, Response response, Callback callback, long began) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.began = began;
            String raw = request.getHttpURI().getPath();
            this.path = raw == null ? "/" : raw;
        }

        void begin() {
            try {
                String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
                Routes.Found found = routes.find(method, path);
                Route matched = found.route();
                route = matched;
                Exchange exchange = new Exchange(
                        method,
                        path,
                        found.parameters(),
                        Escapes.query(request.getHttpURI().getQuery()),
                        request.getHeaders()::get);
                exchange.admit(matched.access().admit(exchange));
                if (matched.limit() == 0) {
                    finish(matched, exchange, NOTHING);
                } else {
                    receive(matched, exchange);
                }
            } catch (Throwable e) {
                send(failed(e));
            }
        }

        private void receive(Route matched, Exchange exchange) {
            if (request.getLength() > matched.limit()) {
                refuse(matched);
                return;
            }
            room = budget.take(request.getLength(), matched.limit());
            CompletableFuture<byte[]> arriving = Content.Source.asByteArrayAsync(request, matched.limit());
            if (arriving.isDone()) {
                arrived(matched, exchange, arriving);
                return;
            }
            // The copy: a timeout must not complete what Jetty still writes into.
            arriving.copy()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((body, e) -> {
                        if (e == null) {
                            finish(matched, exchange, body);
                        } else {
                            send(failed(bodyFault(matched, e)));
                        }
                    });
        }

        /** Who is still sending may not hear an answer: what is not far too large is read and dropped before it is refused. */
        private void refuse(Route matched) {
            if (request.getLength() > MOST_DROPPED) {
                throw tooLarge(matched);
            }
            CompletableFuture<Boolean> dropped = new CompletableFuture<>();
            Content.Source.consumeAll(
                    request, Callback.from(() -> dropped.complete(true), e -> dropped.complete(false)));
            dropped.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(all -> send(failed(tooLarge(matched))));
        }

        private void arrived(Route matched, Exchange exchange, CompletableFuture<byte[]> body) {
            byte[] bytes;
            try {
                bytes = body.join();
            } catch (CompletionException e) {
                throw bodyFault(matched, e);
            }
            finish(matched, exchange, bytes);
        }

        private void finish(Route matched, Exchange exchange, byte[] body) {
            Reply reply;
            try {
                checkType(matched, exchange, body);
                exchange.receive(body);
                reply = matched.handler().handle(exchange);
            } catch (Throwable e) {
                reply = failed(e);
            }
            for (Map.Entry<String, String> header : exchange.answerHeaders().entrySet()) {
                reply = reply.withHeader(header.getKey(), header.getValue());
            }
            send(reply);
        }

        private void send(Reply reply) {
            budget.giveBack(room);
            room = 0;
            Route matched = route;
            observer.answered(
                    request.getMethod(),
                    matched == null ? NO_TEMPLATE : matched.template(),
                    reply.status(),
                    System.nanoTime() - began);
            Replies.send(reply, response, callback);
        }

        private Reply failed(Throwable e) {
            Fault fault = e instanceof Fault known ? known : unexpected(e);
            Reply reply = routes.faultsOf(path).render(fault);
            boolean unread = fault.kind() == Fault.Kind.TOO_LARGE || fault.kind() == Fault.Kind.TIMEOUT;
            if (fault.kind() == Fault.Kind.METHOD_NOT_ALLOWED) {
                reply = reply.withHeader(HttpHeader.ALLOW.asString(), String.join(", ", fault.details()));
            }
            return unread ? reply.withHeader(HttpHeader.CONNECTION.asString(), "close") : reply;
        }

        // Types and places in our code only: a message may quote what was sent.
        private Fault unexpected(Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            Route matched = route;
            LOG.error(
                    "defect on {} {}: {} at {}",
                    request.getMethod(),
                    matched == null ? NO_TEMPLATE : matched.template(),
                    e.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
            return new Fault(Fault.Kind.INTERNAL, "INTERNAL", "service", "this is a defect; please report it");
        }
    }

    private static void checkType(Route route, Exchange exchange, byte[] body) {
        String type = exchange.contentType();
        if (body.length > 0
                && !type.isEmpty()
                && !route.consumes().isEmpty()
                && !route.consumes().contains(type)) {
            throw new Fault(
                    Fault.Kind.UNSUPPORTED_MEDIA,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "Content-Type",
                    "send " + String.join(" or ", route.consumes()));
        }
    }

    private static Fault bodyFault(Route route, Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof TimeoutException) {
            return new Fault(Fault.Kind.TIMEOUT, "BODY_TIMEOUT", "body", "send the body without pauses");
        }
        if (cause instanceof IllegalStateException) {
            return tooLarge(route);
        }
        return new Fault(Fault.Kind.MALFORMED, "MALFORMED", "body", "the body ended early or is not well-formed HTTP");
    }

    private static Fault tooLarge(Route route) {
        return new Fault(
                Fault.Kind.TOO_LARGE, "TOO_LARGE", "body", "a body here has at most " + route.limit() + " bytes");
    }
}
