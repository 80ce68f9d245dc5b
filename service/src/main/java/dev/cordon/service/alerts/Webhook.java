package dev.cordon.service.alerts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Json;
import java.time.Instant;

/**
 * Where an organisation's alerts are sent. Immutable.
 *
 * @param active false once the receiver said that it is gone for good
 * @param alertSeq number of the last alert that is in the outbox
 */
record Webhook(
        String id,
        String org,
        String url,
        String secret,
        boolean active,
        long alertSeq,
        long createdAt,
        String createdBy) {

    /** Everything but the secret. */
    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("url", url)
                .put("active", active)
                .put("createdAt", Instant.ofEpochMilli(createdAt).toString())
                .put("createdBy", createdBy);
    }

    /** Identity only. */
    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
