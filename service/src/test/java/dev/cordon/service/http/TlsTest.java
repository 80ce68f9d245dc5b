package dev.cordon.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.CordonService;
import dev.cordon.service.RunningService;
import dev.cordon.service.ServiceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a certificate of the operator's. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path data;

    @Test
    void speaksTlsAndNothingElse() throws Exception {
        Path store = data.resolve("tls.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "tls",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        ServiceSettings settings = ServiceSettings.of(data.resolve("data"), 0)
                .withShipped(CompletableFuture.completedFuture(RunningService.shipped()));
        try (CordonService service = CordonService.start(
                settings.withHttp(settings.http().withAddress("127.0.0.1", new HttpSettings.Tls(store, PASSWORD))))) {
            assertThat(service.address().getScheme()).isEqualTo("https");
            SSLContext context = trusting(store);
            HttpResponse<String> ready = HttpClient.newBuilder()
                    .sslContext(context)
                    .build()
                    .send(
                            HttpRequest.newBuilder(service.address().resolve("/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
            try (Socket plain = new Socket("127.0.0.1", service.address().getPort())) {
                plain.getOutputStream()
                        .write("GET /ready HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("ready");
            } catch (IOException e) {
                // Closed hard: as good.
            }
            try (SSLSocket old = (SSLSocket) context.getSocketFactory()
                    .createSocket("127.0.0.1", service.address().getPort())) {
                old.setEnabledProtocols(new String[] {"TLSv1.1"});
                assertThat(org.assertj.core.api.Assertions.catchThrowable(old::startHandshake))
                        .isInstanceOf(SSLException.class);
            }
        }
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", store.getCertificate("tls"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
