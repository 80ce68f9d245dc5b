package dev.cordon.service.enforce;

import dev.cordon.OverrideAuthority;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.LoadReport;
import dev.cordon.policy.Problem;
import dev.cordon.service.http.Fault;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.PolicyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what decides in step with what is stored. Each organisation has an engine of its own: a change of one never costs or
 * endangers another. One thread compiles; changes that arrive meanwhile are taken together. On any failure the set that was active
 * stays. Thread-safe.
 */
public final class Enforcement implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcement.class);

    private final Database database;
    private final PolicyStore policies;
    private final DictionaryStore dictionaries;
    private final SetMaker maker;
    private final OverrideAuthority overrides;
    private final LastGood lastGood;
    private final Clock clock;
    private final Map<String, OrgEngine> engines = new ConcurrentHashMap<>();
    // Organisations whose newest state is not enforced, and why; without an engine of old, nothing of theirs may pass.
    private final Map<String, List<String>> failures = new ConcurrentHashMap<>();
    private final PolicyEngine nothing;
    private final Thread thread = new Thread(this::run, "cordon-enforce");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Long> wanted = new TreeMap<>();
    private final Map<String, Long> done = new TreeMap<>();
    private boolean closed;

    private volatile Runnable recovered = () -> {};
    private final WarmUp warmUp = new WarmUp();
    private volatile boolean loaded;
    private volatile boolean stale;

    public Enforcement(
            Database database,
            PolicyStore policies,
            DictionaryStore dictionaries,
            SetMaker maker,
            OverrideAuthority overrides,
            Path folder,
            byte[] key,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.maker = maker;
        this.overrides = overrides;
        this.lastGood = new LastGood(folder, key);
        this.clock = clock;
        this.nothing =
                PolicyEngine.over(maker.compile(maker.validate(Sources.NONE).orThrow()));
        thread.setDaemon(true);
    }

    /** Loads everything that is stored, or what was enforced last when the store does not answer, and follows changes from now on. */
    public void start() {
        try {
            List<String> orgs = database.read(policies::orgs);
            orgs.forEach(org -> apply(org, database.read(handle -> sources(handle, org))));
            loaded = true;
        } catch (Fault e) {
            loadLastGood();
        }
        thread.start();
    }

    private void loadLastGood() {
        Map<String, Sources> kept = lastGood.all();
        kept.forEach(this::apply);
        stale = true;
        loaded = !engines.isEmpty();
        LOG.error("the store does not answer: enforcing the last good policies of {} organisations", engines.size());
    }

    /** Has something done whenever the store answers again after it did not. */
    public void onRecovery(Runnable work) {
        recovered = work;
    }

    /**
     * The engine that decides for the organisation.
     *
     * @throws Fault {@code UNAVAILABLE} when nothing was ever loaded: what may pass is unknown, so nothing may
     */
    public PolicyEngine engine(String orgId) {
        if (!loaded) {
            throw Fault.unavailable("enforcement", "no policies are loaded yet");
        }
        OrgEngine engine = engines.get(orgId);
        if (engine != null) {
            return engine.engine();
        }
        if (failures.containsKey(orgId)) {
            throw Fault.unavailable("enforcement", "the policies of the organisation cannot be enforced; see /health");
        }
        return nothing;
    }

    /**
     * Checks what would be enforced, within the transaction that changes it.
     *
     * @throws Fault {@code INVALID} that lists every problem: the change must not be kept
     */
    public void check(Handle handle, String orgId) {
        refuse(maker.validate(sources(handle, orgId)).report());
    }

    /** @throws Fault {@code INVALID} with every error of the report, if there is one */
    public static void refuse(LoadReport report) {
        List<String> errors = errors(report.problems());
        if (!errors.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "INVALID_POLICIES", "body", errors.get(0), errors);
        }
    }

    /**
     * Tells that the organisations' sources changed and waits until that is enforced.
     *
     * @return why it is not enforced; empty when it is, or will be when compiling takes longer than the patience
     */
    public List<String> changed(Set<String> orgIds, Duration patience) {
        Map<String, Long> tickets = new TreeMap<>();
        lock.lock();
        try {
            for (String org : orgIds) {
                tickets.put(org, wanted.merge(org, 1L, Long::sum));
            }
            moved.signalAll();
            long left = patience.toNanos();
            while (!reached(tickets) && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        List<String> reasons = new ArrayList<>();
        orgIds.forEach(org -> reasons.addAll(failures.getOrDefault(org, List.of())));
        return reasons;
    }

    private boolean reached(Map<String, Long> tickets) {
        return tickets.entrySet().stream().allMatch(t -> done.getOrDefault(t.getKey(), 0L) >= t.getValue());
    }

    /** What became of the natural-language content of a policy that is enforced; null when it has none or is not. */
    public @Nullable EnforcementReport report(String orgId, String policyId) {
        OrgEngine engine = engines.get(orgId);
        if (engine == null) {
            return null;
        }
        for (EnforcementReport report : engine.state().reports()) {
            if (report.policyId().equals(policyId)) {
                return report;
            }
        }
        return null;
    }

    /** Validates and compiles aside: what would be said about documents that are not stored. */
    public SetMaker maker() {
        return maker;
    }

    /** How it stands. */
    public Health health() {
        Map<String, String> revisions = new TreeMap<>();
        engines.forEach((org, engine) -> revisions.put(org, engine.state().revision()));
        return new Health(loaded, stale, revisions, new TreeMap<>(failures));
    }

    /**
     * @param loaded whether anything decides
     * @param stale whether the store could not be asked
     * @param revisions by organisation
     * @param failures by organisation whose newest change is not enforced: why
     */
    public record Health(
            boolean loaded, boolean stale, Map<String, String> revisions, Map<String, List<String>> failures) {}

    private Sources sources(Handle handle, String orgId) {
        return Sources.of(handle, orgId, policies, dictionaries);
    }

    private void run() {
        Map<String, Long> batch = next();
        while (batch != null) {
            for (String org : batch.keySet()) {
                follow(org);
            }
            finish(batch);
            batch = next();
        }
    }

    private @Nullable Map<String, Long> next() {
        lock.lock();
        try {
            while (!closed) {
                Map<String, Long> open = new TreeMap<>();
                wanted.forEach((org, ticket) -> {
                    if (done.getOrDefault(org, 0L) < ticket) {
                        open.put(org, ticket);
                    }
                });
                if (!open.isEmpty()) {
                    return open;
                }
                if (!moved.await(1, TimeUnit.SECONDS) && stale) {
                    return Map.of();
                }
            }
            return null;
        } catch (InterruptedException e) {
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void finish(Map<String, Long> batch) {
        if (batch.isEmpty()) {
            retryStore();
        }
        lock.lock();
        try {
            done.putAll(batch);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void retryStore() {
        try {
            Set<String> orgs = new HashSet<>(database.read(policies::orgs));
            orgs.addAll(engines.keySet());
            orgs.forEach(this::follow);
            loaded = true;
            recovered.run();
        } catch (Fault e) {
            LOG.debug("the store still does not answer");
        }
    }

    private void follow(String org) {
        try {
            apply(org, database.read(handle -> sources(handle, org)));
            stale = false;
        } catch (Fault e) {
            stale = true;
        }
    }

    private void apply(String org, Sources sources) {
        List<String> reasons = activate(org, sources);
        if (reasons.isEmpty()) {
            failures.remove(org);
            lastGood.keep(org, sources);
            return;
        }
        LOG.error("the newest policies of an organisation are not enforced: {} problems", reasons.size());
        failures.put(org, reasons);
        Sources before = engines.containsKey(org) ? null : lastGood.all().get(org);
        if (before != null) {
            activate(org, before);
        }
    }

    private List<String> activate(String org, Sources sources) {
        try {
            CompiledPolicySet set = maker.compile(maker.validate(sources).orThrow());
            warmUp.run(org, set);
            OrgEngine engine = engines.get(org);
            if (engine == null) {
                engines.put(org, new OrgEngine(set, overrides, Instant.now(clock)));
            } else {
                engine.activate(set, Instant.now(clock));
            }
            return List.of();
        } catch (InvalidBundleException e) {
            return errors(e.report().problems());
        } catch (CompileException e) {
            return errors(e.problems());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("a defect while compiling: {}", e.getClass().getName());
            return List.of("INTERNAL: a defect while compiling; please report it");
        }
    }

    private static List<String> errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).map(Problem::toString).toList();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engines.values().forEach(OrgEngine::close);
    }
}
