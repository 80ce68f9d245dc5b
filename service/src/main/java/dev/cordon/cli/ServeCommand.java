package dev.cordon.cli;

import dev.cordon.policy.SymphonyMessages;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.service.CordonService;
import dev.cordon.service.ServiceSettings;
import dev.cordon.service.WebhookSettings;
import dev.cordon.service.auth.JwksVerifier;
import dev.cordon.service.auth.Trust;
import dev.cordon.service.http.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon serve}: the policy service, until the process is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the policy service: the Symphony DLP and Flashback APIs, Cordon's own, and the decisions.",
            "The first start makes the data folder and writes the tokens of an administrator to",
            "DIR/bootstrap.json, which only its owner can read."
        },
        footer = {"", "Example:", "  cordon serve --port 8080 --data cordon-data"})
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of database, keys and tokens.")
    private Path data = Path.of(".");

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (8080); 0 for any free one.")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--tls", paramLabel = "FILE", description = "PKCS #12 file with certificate and key: HTTPS.")
    private @Nullable Path tls;

    @Option(names = "--tls-password", paramLabel = "FILE", description = "File with the password of the PKCS #12 file.")
    private @Nullable Path tlsPassword;

    @Option(names = "--demo", description = "Begin with the project's examples, if there are no policies yet.")
    private boolean demo;

    @Option(names = "--insecure", description = "Allow plain HTTP on an address that others can reach.")
    private boolean insecure;

    @Option(
            names = "--deadline",
            paramLabel = "MS",
            description = "Longest time of one decision in milliseconds (50); 0 for none.")
    private int deadline = 50;

    @Option(
            names = "--symphony-messages",
            paramLabel = "everywhere|chat",
            description = "Whether Messages of Symphony policies covers prompts, responses and tools too (everywhere).")
    private Messages messages = Messages.EVERYWHERE;

    @Option(
            names = "--reject-unenforceable",
            description = "Refuse Flashback policies whose content enforces nothing, instead of only saying so.")
    private boolean rejectUnenforceable;

    @Option(
            names = "--audit-strict",
            description = "Refuse an evaluation whose violation cannot be stored, instead of counting the loss.")
    private boolean auditStrict;

    @Option(names = "--webhooks-http", description = "Allow webhooks with plain HTTP.")
    private boolean webhooksHttp;

    @Option(
            names = "--webhooks-private",
            description = "Allow webhooks on addresses that are not public: loopback, private networks.")
    private boolean webhooksPrivate;

    @Option(
            names = "--jwks",
            paramLabel = "FILE|URL",
            description = "Public keys of an identity provider whose bearer tokens hold too: a JWK set.")
    private @Nullable String jwks;

    @Option(names = "--jwt-issuer", paramLabel = "TEXT", description = "Issuer its tokens must have.")
    private String issuer = "";

    @Option(names = "--jwt-audience", paramLabel = "TEXT", description = "Audience its tokens must have.")
    private String audience = "";

    @Option(
            names = "--jwt-algorithm",
            paramLabel = "NAME",
            description = "Algorithms its tokens may be signed with (RS256): RS, PS, ES with 256, 384, 512, EdDSA.")
    private Set<String> algorithms = new LinkedHashSet<>();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    /** What Messages covers, in the words of the command line. */
    enum Messages {
        EVERYWHERE,
        CHAT
    }

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (CordonService service = start()) {
            Thread hook = new Thread(
                    () -> {
                        service.close();
                        stopped.countDown();
                    },
                    "cordon-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            boolean loaded = demo && service.loadDemo();
            say(service);
            if (loaded) {
                streams.out().line("  examples  loaded into the organisation of the administrator");
                streams.out().flush();
            }
            stopped.await();
        }
        return ExitStatus.OK;
    }

    private CordonService start() throws Exception {
        // Before the backend proves itself: both take a moment, and there is more than one processor.
        CompletableFuture<ValidatedBundle> shipped = CordonService.readShipped();
        BackendOption.Chosen chosen = backend.chosen(streams);
        ServiceSettings settings = ServiceSettings.of(data, port)
                .withShipped(shipped)
                .withHttp(address())
                .withBackend(chosen.options(), chosen.description())
                .withDeadline(deadline == 0 ? null : Duration.ofMillis(deadline))
                .withSymphonyMessages(messages == Messages.CHAT ? SymphonyMessages.CHAT : SymphonyMessages.EVERYWHERE)
                .withRejectUnenforceable(rejectUnenforceable)
                .withAuditStrict(auditStrict)
                .withWebhooks(new WebhookSettings(webhooksHttp, webhooksPrivate));
        String keys = jwks;
        if (keys != null) {
            settings = settings.withTrust(Trust.OURS.withBearers(provider(keys)));
        }
        try {
            return CordonService.start(settings);
        } catch (IOException e) {
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                throw new InputException("PORT_TAKEN", "--port", "another process listens on " + port);
            }
            throw new InputException(
                    "DATA_FOLDER",
                    "--data",
                    "the folder cannot be used: it is not yours to write, or another service has it");
        }
    }

    private JwksVerifier provider(String keys) {
        if (issuer.isEmpty() || audience.isEmpty()) {
            throw new InputException("USAGE", "--jwks", "say --jwt-issuer and --jwt-audience too");
        }
        try {
            return new JwksVerifier(
                    keys, algorithms.isEmpty() ? Set.of("RS256") : algorithms, issuer, audience, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new InputException("JWKS", "--jwks", String.valueOf(e.getMessage()));
        }
    }

    private HttpSettings address() throws IOException {
        HttpSettings plain = HttpSettings.loopback(port);
        if (tls != null) {
            if (tlsPassword == null) {
                throw new InputException("USAGE", "--tls-password", "name the file with the password");
            }
            return plain.withAddress(
                    host,
                    new HttpSettings.Tls(tls, Files.readString(tlsPassword).strip()));
        }
        if (!insecure && !loopback()) {
            throw new InputException(
                    "INSECURE", "--host", "tokens would cross the network in the clear: give --tls, or --insecure");
        }
        return plain.withAddress(host, null);
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new InputException("UNKNOWN_HOST", "--host", "give an address of this machine");
        }
    }

    private void say(CordonService service) {
        Path folder = data.toAbsolutePath().normalize();
        streams.out().line("cordon listens on " + service.address());
        streams.out().line("  data      " + folder);
        if (Files.exists(folder.resolve("bootstrap.json"))) {
            streams.out()
                    .line("  tokens    " + folder.resolve("bootstrap.json")
                            + " (an administrator's; delete it once you made others)");
        }
        streams.out().line("  API       " + service.address() + "/openapi.json");
        streams.out().line("  health    " + service.address() + "/health, /ready, /metrics");
        streams.out().flush();
    }
}
