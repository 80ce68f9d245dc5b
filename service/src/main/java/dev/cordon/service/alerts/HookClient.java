package dev.cordon.service.alerts;

import dev.cordon.service.WebhookSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Sends to webhooks, and nowhere else. A host is resolved once and the connection goes to the addresses that were checked, so no name
 * can point elsewhere between check and use. No redirects, no cookies, no authentication, a small answer, a short time. Thread-safe.
 */
final class HookClient implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 << 10;
    private static final long PATIENCE_SECONDS = 10;
    private static final long CONNECT_MILLIS = 3_000;

    private final HttpClient client;
    private final WebhookSettings settings;

    HookClient(WebhookSettings settings) {
        this.settings = settings;
        ClientConnector connector = new ClientConnector();
        QueuedThreadPool threads = new QueuedThreadPool(8, 1);
        threads.setName("cordon-hooks");
        threads.setDaemon(true);
        connector.setExecutor(threads);
        client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Cordon-Webhooks"));
        client.setConnectTimeout(CONNECT_MILLIS);
        client.setIdleTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        client.setDestinationIdleTimeout(TimeUnit.MINUTES.toMillis(1));
        client.setMaxConnectionsPerDestination(2);
        client.setSocketAddressResolver(this::resolve);
    }

    void start() throws Exception {
        client.start();
        // No redirects, no challenges, no continuations: what comes back is the answer.
        client.getProtocolHandlers().clear();
    }

    /** Completes with what became of it, never with an exception. */
    CompletableFuture<Outcome> send(URI url, Map<String, String> headers, String body) {
        try {
            Request request = client.POST(url)
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .body(new BytesRequestContent("application/json", body.getBytes(StandardCharsets.UTF_8)))
                    .headers(fields -> headers.forEach(fields::put));
            return new CompletableResponseListener(request, LARGEST_ANSWER)
                    .send()
                    .handle((response, e) ->
                            response == null ? Outcome.failed(reason(e)) : Outcome.ofStatus(response.getStatus()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(Outcome.failed(reason(e)));
        }
    }

    private void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        client.getExecutor().execute(() -> {
            try {
                List<InetSocketAddress> addresses = new ArrayList<>();
                for (InetAddress address : InetAddress.getAllByName(unbracketed(host))) {
                    if (!settings.privateAddresses() && !AddressGuard.isPublic(address)) {
                        throw new RefusedAddress();
                    }
                    addresses.add(new InetSocketAddress(address, port));
                }
                promise.succeeded(addresses);
            } catch (Throwable e) {
                promise.failed(e);
            }
        });
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The host points to an address that nothing is sent to. */
    private static final class RefusedAddress extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedAddress() {
            super("refused", null, false, false);
        }
    }

    // Types, not messages: those quote what the receiver sent.
    private static String reason(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof RefusedAddress) {
            return "the host points to an address that is not public";
        }
        if (cause instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (cause instanceof TimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof SSLException) {
            return "no trusted TLS connection";
        }
        return "no connection or no answer: " + cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the client did not stop", e);
        }
    }
}
