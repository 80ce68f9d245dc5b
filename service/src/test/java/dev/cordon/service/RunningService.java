package dev.cordon.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.ValidatedBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A service for tests, on a free port over a folder of its own, and a client that holds every answer against the OpenAPI document.
 * The shipped detectors are read once for all of them.
 */
public final class RunningService implements AutoCloseable {

    // Read when the first service starts that needs them.
    private static final class Shipped {
        static final ValidatedBundle RULES = BundleValidator.validate(
                        BundleReader.create().shippedRules().read())
                .orThrow();
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path data;
    private final CordonService service;
    private final JsonNode bootstrap;
    private final Client client;

    private RunningService(Path data, CordonService service) throws Exception {
        this.data = data;
        this.service = service;
        this.bootstrap = MAPPER.readTree(Files.readString(data.resolve("bootstrap.json")));
        this.client = new Client(service.address());
    }

    public static RunningService start(Path data) throws Exception {
        return start(data, settings -> settings);
    }

    public static RunningService start(Path data, UnaryOperator<ServiceSettings> change) throws Exception {
        ServiceSettings settings = change.apply(ServiceSettings.of(data, 0)
                // No deadline, much patience: what a test sees must not follow from how busy the machine is.
                .withDeadline(null)
                .withPatience(Duration.ofMinutes(2))
                .withShipped(CompletableFuture.completedFuture(Shipped.RULES)));
        return new RunningService(data, CordonService.start(settings));
    }

    /** For a service that was started otherwise. */
    public static RunningService around(Path data, CordonService service) throws Exception {
        return new RunningService(data, service);
    }

    /** The shipped detectors. */
    public static ValidatedBundle shipped() {
        return Shipped.RULES;
    }

    public CordonService service() {
        return service;
    }

    public Services services() {
        return service.services();
    }

    public Path data() {
        return data;
    }

    /** Without credentials. */
    public Client anonymous() {
        return client;
    }

    /** With the bearer token of the administrator. */
    public Client admin() {
        return client.bearer(bootstrap.path("adminToken").asText());
    }

    /** The bearer token of the administrator. */
    public String adminToken() {
        return bootstrap.path("adminToken").asText();
    }

    /** With the session of the administrator. */
    public Client session() {
        return client.session(
                bootstrap.path("sessionToken").asText(),
                bootstrap.path("keyManagerToken").asText());
    }

    /** The administrator's organisation. */
    public String orgId() {
        return bootstrap.path("orgId").asText();
    }

    /** Replaces the directory with this JSON, in which single quotes stand for double ones. */
    public void directory(String json) {
        Client.Answer answer = admin().put("/v1/directory", json.replace('\'', '"'));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Tokens of a user: {@code token}, {@code sessionToken}, {@code keyManagerToken}. */
    public JsonNode tokens(String userId) {
        Client.Answer answer = admin().post("/v1/tokens", "{\"userId\":\"" + userId + "\"}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }

    /** A client with the bearer token of a user. */
    public Client as(String userId) {
        return client.bearer(tokens(userId).path("token").asText());
    }

    /** A client with the session of a user. */
    public Client sessionOf(String userId) {
        JsonNode tokens = tokens(userId);
        return client.session(
                tokens.path("sessionToken").asText(),
                tokens.path("keyManagerToken").asText());
    }

    @Override
    public void close() {
        service.close();
    }
}
