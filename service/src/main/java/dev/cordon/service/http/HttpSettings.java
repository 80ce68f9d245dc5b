package dev.cordon.service.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the service listens. Immutable.
 *
 * @param host address to bind
 * @param port port to bind; 0 for any free one
 * @param tls certificate and key; null for plain HTTP
 * @param threads most threads that serve requests
 * @param idle longest silence of a connection
 * @param body longest time for a body to arrive
 */
public record HttpSettings(String host, int port, @Nullable Tls tls, int threads, Duration idle, Duration body) {

    /** Loopback, plain, 64 threads, 30 s of silence, 30 s for a body. */
    public static HttpSettings loopback(int port) {
        return new HttpSettings("127.0.0.1", port, null, 64, Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /**
     * Certificate and key.
     *
     * @param keyStore PKCS #12 file
     * @param password of the file
     */
    public record Tls(Path keyStore, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Tls[keyStore=" + keyStore.getFileName() + "]";
        }
    }

    public HttpSettings withAddress(String newHost, @Nullable Tls newTls) {
        return new HttpSettings(newHost, port, newTls, threads, idle, body);
    }

    public HttpSettings withTimeouts(Duration newIdle, Duration newBody) {
        return new HttpSettings(host, port, tls, threads, newIdle, newBody);
    }
}
