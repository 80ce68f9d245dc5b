package dev.cordon.service;

import dev.cordon.OverrideAuthority;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.service.alerts.AlertOutbox;
import dev.cordon.service.auth.BearerVerifier;
import dev.cordon.service.auth.Bootstrap;
import dev.cordon.service.auth.Gate;
import dev.cordon.service.auth.Keys;
import dev.cordon.service.auth.Permissions;
import dev.cordon.service.auth.SessionVerifier;
import dev.cordon.service.auth.TokenMint;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.enforce.Changes;
import dev.cordon.service.enforce.Enforcement;
import dev.cordon.service.enforce.Judge;
import dev.cordon.service.enforce.SetMaker;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.enforce.ViolationLog;
import dev.cordon.service.http.HttpService;
import dev.cordon.service.http.Routes;
import dev.cordon.service.litellm.LiteLlmApi;
import dev.cordon.service.metrics.ServiceMetrics;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.DirectoryStore;
import dev.cordon.service.store.FolderLock;
import dev.cordon.service.store.PolicyStore;
import dev.cordon.service.store.PrivateFile;
import dev.cordon.service.store.SignedFiles;
import dev.cordon.service.store.SqlOverrideStore;
import dev.cordon.service.store.ViolationStore;
import dev.cordon.service.v1.CordonApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A running service: everything put together. Started once, closed once. */
public final class CordonService implements AutoCloseable {

    private static final Duration OVERRIDE_VALIDITY = Duration.ofMinutes(10);
    private static final String LAST_GOOD = "last-good";

    private final Services services;
    private final HttpService http;
    private final Routes routes;
    private final Directory.Member administrator;
    private final FolderLock lock;
    private final AlertOutbox outbox;

    /** The end of the process and the end of the command may both close. */
    private final AtomicBoolean closed = new AtomicBoolean();

    private CordonService(
            Services services, HttpService http, Routes routes, Directory.Member administrator, FolderLock lock) {
        this.lock = lock;
        this.services = services;
        this.administrator = administrator;
        this.http = http;
        this.routes = routes;
        this.outbox = new AlertOutbox(services);
    }

    /**
     * Opens the store, loads what is enforced, listens.
     *
     * @throws IOException if the data folder cannot be used
     * @throws java.net.BindException if the port is taken
     */
    public static CordonService start(ServiceSettings settings) throws Exception {
        return start(settings, routes -> {});
    }

    /** The same with further routes, for measuring beside them. */
    static CordonService start(ServiceSettings settings, Consumer<Routes> further) throws Exception {
        // Reading the detectors and opening the store take about as long as each other: together.
        CompletableFuture<ValidatedBundle> shipped = settings.shipped() != null ? settings.shipped() : readShipped();
        PrivateFile.makeFolder(settings.data());
        FolderLock lock = FolderLock.take(settings.data());
        try {
            return start(settings, lock, shipped, further);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    private static CordonService start(
            ServiceSettings settings,
            FolderLock lock,
            CompletableFuture<ValidatedBundle> shipped,
            Consumer<Routes> further)
            throws Exception {
        Keys keys;
        Database database;
        if (Keys.exist(settings.data())) {
            keys = Keys.read(settings.data());
            database = Database.existing(settings.data(), settings.clock());
        } else {
            keys = Keys.fresh();
            database = install(settings, keys);
        }
        Services services = services(settings, keys, database, shipped);
        services.directory().load(database);
        services.enforcement().onRecovery(() -> services.directory().load(database));
        Routes routes = routes(services);
        further.accept(routes);
        HttpService http = new HttpService(settings.http(), routes, services.metrics());
        services.enforcement().start();
        http.start();
        CordonService service = new CordonService(services, http, routes, keys.administrator(), lock);
        service.outbox.start();
        return service;
    }

    /** Begins to read the shipped detectors, on a thread of its own. */
    public static CompletableFuture<ValidatedBundle> readShipped() {
        CompletableFuture<ValidatedBundle> reading = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        reading.complete(BundleValidator.validate(
                                        BundleReader.create().shippedRules().read())
                                .orThrow());
                    } catch (RuntimeException e) {
                        reading.completeExceptionally(e);
                    }
                },
                "cordon-shipped");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    // The keys last: an installation begins when they are there, and then the tokens fit them and the database is
    // there.
    private static Database install(ServiceSettings settings, Keys keys) throws IOException {
        Path data = settings.data();
        Bootstrap.write(data, new TokenMint(keys.tokens(), settings.clock()), keys.administrator());
        Database database = Database.create(data, settings.clock());
        keys.write(data);
        return database;
    }

    private static Services services(
            ServiceSettings settings, Keys keys, Database database, CompletableFuture<ValidatedBundle> shipped) {
        ServiceMetrics metrics = new ServiceMetrics();
        PolicyStore policies = new PolicyStore();
        DictionaryStore dictionaries = new DictionaryStore();
        ViolationStore violations = new ViolationStore();
        Path lastGood = settings.data().resolve(LAST_GOOD);
        DirectoryStore directory = new DirectoryStore(new SignedFiles(lastGood, keys.files()), keys.administrator());
        TokenMint mint = new TokenMint(keys.tokens(), settings.clock());
        List<BearerVerifier> bearers = new ArrayList<>(settings.trust().bearers());
        bearers.add(0, mint);
        SessionVerifier sessions = settings.trust().sessions();
        OverrideAuthority overrides = new OverrideAuthority(
                keys.overrides(), OVERRIDE_VALIDITY, new SqlOverrideStore(database), settings.clock());
        SetMaker maker = new SetMaker(shipped, settings.compile(), settings.symphonyMessages());
        Enforcement enforcement = new Enforcement(
                database, policies, dictionaries, maker, overrides, lastGood, keys.files(), settings.clock());
        return new Services(
                settings,
                settings.clock(),
                database,
                policies,
                dictionaries,
                violations,
                new ViolationLog(database, violations, metrics),
                directory,
                Permissions.shipped(),
                new Gate(directory, bearers, sessions == null ? mint : sessions),
                mint,
                overrides,
                new Changes(database, enforcement, settings.patience()),
                enforcement,
                new Judge(enforcement, metrics, settings.atOnce(), settings.deadline()),
                metrics);
    }

    private static Routes routes(Services services) {
        List<Api> vendors = Apis.vendors(services);
        List<ViolationFeed> feeds = new ArrayList<>();
        vendors.forEach(api -> feeds.addAll(api.feeds()));
        Routes routes = new Routes();
        CordonApi own = new CordonApi(services, feeds);
        own.addTo(routes);
        new LiteLlmApi(services, own.records()).addTo(routes);
        vendors.forEach(api -> api.addTo(routes));
        return routes;
    }

    /** Where it listens. */
    public URI address() {
        return http.address();
    }

    /** Puts the project's examples into the first administrator's organisation; false when there are policies already. */
    public boolean loadDemo() {
        return new Demo(services, administrator).load();
    }

    /** What it is made of. */
    public Services services() {
        return services;
    }

    /** Its routes. */
    public Routes routes() {
        return routes;
    }

    /** Who and what there is. */
    public Directory directory() {
        return services.directory().get();
    }

    /** Finishes what runs, then stops. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        http.close();
        outbox.close();
        services.violationLog().close();
        services.enforcement().close();
        services.database().close();
        lock.close();
    }
}
