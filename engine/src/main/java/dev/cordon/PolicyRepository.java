package dev.cordon;

import dev.cordon.EngineHealth.LastGood;
import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.MergedBases;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.policy.BundleEdit;
import dev.cordon.policy.LoadReport;
import dev.cordon.policy.PolicyDocuments;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ReportProblems;
import dev.cordon.policy.ValidatedBundle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies of many authors, and the engine that enforces them. Each change is read, validated and compiled for what it concerns,
 * and takes effect at once or not at all: a change that fails leaves its author's last good version in force, and
 * {@link EngineHealth#lastGood} names it. Evaluations never wait for a change.
 *
 * <p>Thread-safe; changes are made one after another. Made by {@link PolicyEngine.Builder#buildRepository}.
 */
public final class PolicyRepository implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRepository.class);

    private final PolicyDocuments documents;
    private final CompileOptions options;
    private final PolicyEngine engine;
    private final Clock clock;
    private final Map<String, LastGood> lastGood = new TreeMap<>();
    private final ExecutorService background =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread made = new Thread(task, "cordon-merge");
                made.setDaemon(true);
                return made;
            });
    private ValidatedBundle validated;
    private boolean merging;

    /**
     * What came of a change.
     *
     * @param active whether it is enforced now
     * @param report everything found in it, and in what refers to it
     * @param revision revision that is enforced now
     */
    public record Outcome(boolean active, LoadReport report, String revision) {}

    PolicyRepository(PolicyDocuments documents, CompileOptions options, PolicyEngine engine, Clock clock) {
        this.documents = documents;
        this.options = options;
        this.engine = engine;
        this.clock = clock;
        this.validated = engine.policies().validated();
        engine.onHealth(this::lastGood);
    }

    /** The engine, whose active set follows the changes. */
    public PolicyEngine engine() {
        return engine;
    }

    /** Makes a change: in force when this returns, or not at all. */
    public synchronized Outcome apply(BundleEdit edit) {
        return apply(List.of(edit));
    }

    /** What {@link #apply} would report, without changing anything; nothing is compiled. */
    public synchronized LoadReport check(BundleEdit edit) {
        PolicyDocuments.Change change = documents.change(edit);
        LoadReport report = change.validation().report();
        change.undo();
        return report;
    }

    /**
     * Makes many changes, as at a start: together if they are all good, else one by one, so that each author's take effect or fail
     * for themselves. A change may need another that comes later in the list.
     *
     * @return what came of the changes that failed, by origin; empty when all are in force
     */
    public synchronized Map<String, Outcome> load(Collection<BundleEdit> edits) {
        if (edits.isEmpty() || apply(edits, false).active()) {
            return Map.of();
        }
        List<BundleEdit> left = new ArrayList<>(edits);
        Map<String, Outcome> failed = new LinkedHashMap<>();
        int before = Integer.MAX_VALUE;
        while (!left.isEmpty() && left.size() < before) {
            before = left.size();
            failed.clear();
            for (BundleEdit edit : List.copyOf(left)) {
                Outcome outcome = apply(List.of(edit));
                if (outcome.active()) {
                    left.remove(edit);
                } else {
                    failed.put(edit.origin(), outcome);
                }
            }
        }
        return failed;
    }

    private Outcome apply(Collection<BundleEdit> edits) {
        return apply(edits, true);
    }

    private Outcome apply(Collection<BundleEdit> edits, boolean noteFailure) {
        PolicyDocuments.Change change = documents.change(edits);
        LoadReport report = change.validation().report();
        ValidatedBundle bundle = change.validation().bundle();
        if (bundle != null) {
            try {
                activate(PolicyCompiler.compile(bundle, options, engine.policies()));
                change.keep();
                validated = bundle;
                edits.forEach(edit -> lastGood.remove(edit.origin()));
                mergeLater();
                return new Outcome(true, report, engine.policies().revision());
            } catch (CompileException e) {
                report = ReportProblems.with(report, e.problems());
            } catch (RuntimeException e) {
                change.undo();
                throw e;
            }
        }
        change.undo();
        if (noteFailure) {
            List<Problem> problems =
                    report.problems().stream().filter(Problem::isError).toList();
            edits.forEach(edit -> lastGood.compute(
                    edit.origin(),
                    (origin, known) -> new LastGood(known == null ? clock.instant() : known.since(), problems)));
        }
        return new Outcome(false, report, engine.policies().revision());
    }

    private void activate(CompiledPolicySet set) {
        engine.replace(set).close();
    }

    private void mergeLater() {
        if (!merging && engine.policies().hasDeltas()) {
            merging = true;
            try {
                background.execute(this::merge);
            } catch (RejectedExecutionException e) {
                merging = false;
            }
        }
    }

    private void merge() {
        CompiledPolicySet from = engine.policies();
        try (MergedBases bases = PolicyCompiler.merge(from)) {
            synchronized (this) {
                if (!bases.isEmpty() && !background.isShutdown()) {
                    activate(PolicyCompiler.compile(validated, options, engine.policies(), bases));
                }
            }
        } catch (RuntimeException e) {
            // The delta stays in force beside its base, which is only slower.
            LOG.warn("deltas were not merged: {}", e.getClass().getName());
        } finally {
            synchronized (this) {
                merging = false;
                notifyAll();
            }
        }
    }

    /** Waits until no merge of deltas is under way: for tests and measurements. */
    public synchronized void awaitMerges() throws InterruptedException {
        while (merging) {
            wait();
        }
    }

    private synchronized Map<String, LastGood> lastGood() {
        return Map.copyOf(lastGood);
    }

    /** Closes the engine and its set. */
    @Override
    public void close() {
        background.shutdown();
        synchronized (this) {
            @Nullable CompiledPolicySet last = engine.closeAndTake();
            if (last != null) {
                last.close();
            }
        }
    }
}
