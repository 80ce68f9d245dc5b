package dev.cordon.service.alerts;

import dev.cordon.service.Services;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends alerts on to webhooks. Alerts are rows of the store; the outbox moves them to rows of deliveries, and those stay until they
 * are delivered or given up: at least once, after a crash too. One delivery at a time to each webhook, several webhooks at once; a
 * webhook that fails waits longer each time. Thread-safe.
 */
public final class AlertOutbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertOutbox.class);

    private static final int MOST_AT_ONCE = 500;
    private static final long TICK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = TimeUnit.MINUTES.toMillis(5);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Services services;
    private final HookClient client;
    private final Thread thread = new Thread(this::run, "cordon-alerts");
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean closed;
    private long forgotten;

    /** How long a webhook that fails is left alone. */
    private record Pause(int failures, long until) {}

    public AlertOutbox(Services services) {
        this.services = services;
        this.client = new HookClient(services.settings().webhooks());
        thread.setDaemon(true);
    }

    /** Sends from now on. */
    public void start() throws Exception {
        client.start();
        thread.start();
    }

    private void run() {
        while (!isClosed()) {
            boolean more = false;
            try {
                more = turn();
            } catch (Fault e) {
                LOG.debug("the store does not answer");
            } catch (RuntimeException e) {
                LOG.error("a defect while sending alerts: {}", e.getClass().getName());
            }
            if (!more) {
                await();
            }
        }
    }

    /** One look at every webhook; true when there may be more to do at once. */
    private boolean turn() {
        boolean more = false;
        List<Webhook> hooks = services.database().read(WebhookStore::active);
        long now = services.clock().millis();
        for (Webhook hook : hooks) {
            more |= enqueue(hook);
            Pause pause = pauses.get(hook.id());
            if ((pause == null || pause.until() <= now) && busy.add(hook.id())) {
                boolean sent = false;
                try {
                    Optional<Delivery> due = services.database().read(handle -> WebhookStore.due(handle, hook, now));
                    if (due.isPresent()) {
                        send(due.get(), now);
                        sent = true;
                    }
                } finally {
                    if (!sent) {
                        busy.remove(hook.id());
                    }
                }
            }
        }
        forget(now);
        return more;
    }

    private boolean enqueue(Webhook hook) {
        List<WebhookStore.NewAlert> alerts =
                services.database().read(handle -> WebhookStore.newAlerts(handle, hook, MOST_AT_ONCE));
        if (alerts.isEmpty()) {
            return false;
        }
        services.database().write("cordon", tx -> {
            // A webhook that was removed meanwhile gets nothing.
            if (WebhookStore.find(tx.handle(), hook.org(), hook.id()).isPresent()) {
                WebhookStore.enqueue(tx, hook, alerts);
            }
            return alerts.size();
        });
        return alerts.size() == MOST_AT_ONCE;
    }

    private void send(Delivery delivery, long now) {
        long seconds = now / 1_000;
        var event = Json.object().put("type", "policy.alert");
        event.put("timestamp", Instant.ofEpochMilli(now).toString());
        event.set("data", Json.stored(delivery.alert()));
        String body = Json.write(event);
        Map<String, String> headers = Map.of(
                "webhook-id",
                delivery.alertId(),
                "webhook-timestamp",
                Long.toString(seconds),
                "webhook-signature",
                HookSignature.of(delivery.hook().secret(), delivery.alertId(), seconds, body));
        client.send(URI.create(delivery.hook().url()), headers, body).thenAccept(outcome -> ended(delivery, outcome));
    }

    private void ended(Delivery delivery, Outcome outcome) {
        String hook = delivery.hook().id();
        try {
            services.database().write("cordon", tx -> {
                WebhookStore.record(tx, delivery, outcome);
                return outcome;
            });
        } catch (RuntimeException e) {
            // It stays pending: delivered again rather than lost.
            LOG.warn(
                    "what became of an alert could not be kept: {}",
                    e.getClass().getName());
        } finally {
            pause(hook, outcome);
            busy.remove(hook);
            wake();
        }
    }

    private void pause(String hook, Outcome outcome) {
        if (outcome.delivered()) {
            pauses.remove(hook);
            return;
        }
        pauses.compute(hook, (id, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            long pause = Math.min(LONGEST_PAUSE_MILLIS, 1_000L << Math.min(failures - 1, 16));
            return new Pause(failures, services.clock().millis() + pause);
        });
    }

    private void forget(long now) {
        if (now - forgotten > TimeUnit.HOURS.toMillis(1)) {
            forgotten = now;
            services.database().write("cordon", tx -> WebhookStore.forget(tx, now - KEPT.toMillis()));
        }
    }

    private void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        lock.lock();
        try {
            if (!closed) {
                boolean woken = moved.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
                LOG.trace("woken: {}", woken);
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Finishes the write that runs; what is on its way is sent again after the next start. */
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
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
