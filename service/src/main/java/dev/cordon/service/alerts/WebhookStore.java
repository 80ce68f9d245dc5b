package dev.cordon.service.alerts;

import dev.cordon.service.http.Json;
import dev.cordon.service.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Webhooks and their outbox. Stateless: the caller brings the transaction. */
final class WebhookStore {

    private static final String FEED = "flashback-alert";

    private WebhookStore() {}

    static Webhook webhook(ResultSet rs) throws SQLException {
        return new Webhook(
                rs.getString("id"),
                rs.getString("org_id"),
                rs.getString("url"),
                rs.getString("secret"),
                rs.getInt("active") != 0,
                rs.getLong("alert_seq"),
                rs.getLong("created_at"),
                rs.getString("created_by"));
    }

    /** Adds a webhook; it gets the alerts from now on. */
    static Webhook add(Tx tx, String id, String org, String url, String secret) {
        long latest = tx.handle()
                .createQuery("SELECT COALESCE(MAX(seq), 0) FROM violation")
                .mapTo(Long.class)
                .one();
        Webhook hook = new Webhook(id, org, url, secret, true, latest, tx.now(), tx.actor());
        tx.handle()
                .createUpdate(
                        "INSERT INTO alert_webhook (id, org_id, url, secret, active, alert_seq, created_at, created_by)"
                                + " VALUES (:id, :org, :url, :secret, 1, :seq, :at, :by)")
                .bind("id", id)
                .bind("org", org)
                .bind("url", url)
                .bind("secret", secret)
                .bind("seq", latest)
                .bind("at", tx.now())
                .bind("by", tx.actor())
                .execute();
        tx.audit(org, "webhook.create", id, Json.object().put("url", url));
        return hook;
    }

    static Optional<Webhook> find(Handle handle, String org, String id) {
        return handle.createQuery("SELECT * FROM alert_webhook WHERE id = :id AND org_id = :org")
                .bind("id", id)
                .bind("org", org)
                .map((rs, context) -> webhook(rs))
                .findOne();
    }

    static List<Webhook> list(Handle handle, String org) {
        return handle.createQuery("SELECT * FROM alert_webhook WHERE org_id = :org ORDER BY created_at, id")
                .bind("org", org)
                .map((rs, context) -> webhook(rs))
                .list();
    }

    static List<Webhook> active(Handle handle) {
        return handle.createQuery("SELECT * FROM alert_webhook WHERE active = 1 ORDER BY id")
                .map((rs, context) -> webhook(rs))
                .list();
    }

    /** Removes a webhook and what was not sent to it. */
    static void remove(Tx tx, Webhook hook) {
        tx.handle().execute("DELETE FROM alert_delivery WHERE webhook_id = ?", hook.id());
        tx.handle().execute("DELETE FROM alert_webhook WHERE id = ?", hook.id());
        tx.audit(hook.org(), "webhook.delete", hook.id(), Json.object().put("url", hook.url()));
    }

    /** An alert that is not in the outbox yet. */
    record NewAlert(String id, long seq) {}

    static List<NewAlert> newAlerts(Handle handle, Webhook hook, int most) {
        return handle.createQuery("SELECT id, seq FROM violation WHERE org_id = :org AND feed = '" + FEED + "'"
                        + " AND seq > :seq ORDER BY seq LIMIT :most")
                .bind("org", hook.org())
                .bind("seq", hook.alertSeq())
                .bind("most", most)
                .map((rs, context) -> new NewAlert(rs.getString("id"), rs.getLong("seq")))
                .list();
    }

    /** Puts alerts into the outbox. */
    static void enqueue(Tx tx, Webhook hook, List<NewAlert> alerts) {
        PreparedBatch batch = tx.handle()
                .prepareBatch(
                        "INSERT INTO alert_delivery (webhook_id, alert_id, state, attempts, next_at, outcome, updated_at)"
                                + " VALUES (:hook, :alert, 'pending', 0, :now, '', :now) ON CONFLICT (webhook_id, alert_id) DO NOTHING");
        for (NewAlert alert : alerts) {
            batch.bind("hook", hook.id())
                    .bind("alert", alert.id())
                    .bind("now", tx.now())
                    .add();
        }
        batch.execute();
        tx.handle()
                .createUpdate("UPDATE alert_webhook SET alert_seq = :seq WHERE id = :id")
                .bind("seq", alerts.get(alerts.size() - 1).seq())
                .bind("id", hook.id())
                .execute();
    }

    /** The delivery to the webhook that is due first. */
    static Optional<Delivery> due(Handle handle, Webhook hook, long now) {
        return handle.createQuery("SELECT d.alert_id, d.attempts, v.body FROM alert_delivery d"
                        + " JOIN violation v ON v.id = d.alert_id"
                        + " WHERE d.webhook_id = :hook AND d.state = 'pending' AND d.next_at <= :now"
                        + " ORDER BY d.next_at, v.seq LIMIT 1")
                .bind("hook", hook.id())
                .bind("now", now)
                .map((rs, context) ->
                        new Delivery(hook, rs.getString("alert_id"), rs.getInt("attempts"), rs.getString("body")))
                .findOne();
    }

    /** Records what became of an attempt. */
    static void record(Tx tx, Delivery delivery, Outcome outcome) {
        int attempts = delivery.attempts() + 1;
        boolean over = outcome.delivered() || outcome.gone() || Retries.exhausted(attempts);
        tx.handle()
                .createUpdate("UPDATE alert_delivery SET state = :state, attempts = :attempts, next_at = :next,"
                        + " outcome = :outcome, updated_at = :now WHERE webhook_id = :hook AND alert_id = :alert")
                .bind("state", outcome.delivered() ? "delivered" : over ? "failed" : "pending")
                .bind("attempts", attempts)
                .bind("next", over ? tx.now() : tx.now() + Retries.pauseMillis(attempts))
                .bind("outcome", outcome.text())
                .bind("now", tx.now())
                .bind("hook", delivery.hook().id())
                .bind("alert", delivery.alertId())
                .execute();
        if (over && !outcome.delivered()) {
            tx.audit(
                    delivery.hook().org(),
                    "webhook.giveup",
                    delivery.hook().id(),
                    Json.object().put("alert", delivery.alertId()).put("outcome", outcome.text()));
        }
        if (outcome.gone()) {
            tx.handle()
                    .createUpdate("UPDATE alert_webhook SET active = 0 WHERE id = :id")
                    .bind("id", delivery.hook().id())
                    .execute();
        }
    }

    /** What became of a delivery. */
    record Attempted(String alertId, String state, int attempts, String outcome, long nextAt, long updatedAt) {}

    static List<Attempted> deliveries(Handle handle, Webhook hook, int most) {
        return handle.createQuery("SELECT * FROM alert_delivery WHERE webhook_id = :hook"
                        + " ORDER BY updated_at DESC, alert_id LIMIT :most")
                .bind("hook", hook.id())
                .bind("most", most)
                .map((rs, context) -> new Attempted(
                        rs.getString("alert_id"),
                        rs.getString("state"),
                        rs.getInt("attempts"),
                        rs.getString("outcome"),
                        rs.getLong("next_at"),
                        rs.getLong("updated_at")))
                .list();
    }

    /** Forgets deliveries that ended long ago; the alerts themselves stay. */
    static int forget(Tx tx, long before) {
        return tx.handle()
                .createUpdate("DELETE FROM alert_delivery WHERE state <> 'pending' AND updated_at < :before")
                .bind("before", before)
                .execute();
    }
}
