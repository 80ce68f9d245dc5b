package dev.cordon.service.http;

import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens, and gives requests to routes. Says nothing about itself: no version, no stack trace. */
public final class HttpService implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 4_096;
    private static final int MOST_HEADER_BYTES = 16 << 10;
    // Slower than any real network: whoever sends less holds memory, not a thread.
    private static final long LEAST_BYTES_PER_SECOND = 64;

    private final Server server;
    private final ServerConnector connector;
    private final HttpSettings settings;

    public HttpService(HttpSettings settings, Routes routes, RequestObserver observer) {
        this.settings = settings;
        QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), Math.min(4, settings.threads()));
        threads.setName("cordon-http");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1, factories());
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setHandler(new RouteHandler(routes, observer, settings.body(), BodyBudget.ofThisProcess()));
        server.setErrorHandler(new ProtocolErrors(routes));
        server.setStopTimeout(5_000);
    }

    private ConnectionFactory[] factories() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setMinRequestDataRate(LEAST_BYTES_PER_SECOND);
        // Routes cut and decode paths themselves: an encoded slash belongs to an id, and nothing is ever a file name.
        http.setUriCompliance(UriCompliance.UNSAFE);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        HttpSettings.Tls tls = settings.tls();
        if (tls == null) {
            return new ConnectionFactory[] {plain};
        }
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(tls.keyStore().toString());
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(tls.password());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return new ConnectionFactory[] {new SslConnectionFactory(context, plain.getProtocol()), plain};
    }

    /**
     * Listens from now on.
     *
     * @throws java.net.BindException if the port is taken
     */
    public void start() throws Exception {
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        String host = settings.host().indexOf(':') >= 0 ? "[" + settings.host() + "]" : settings.host();
        return URI.create((settings.tls() == null ? "http" : "https") + "://" + host + ":" + connector.getLocalPort());
    }

    /** Takes no more requests, waits for those that run. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the listener did not stop", e);
        }
    }
}
