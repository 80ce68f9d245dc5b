package dev.cordon.service.flashback;

import java.time.Instant;

/**
 * A stored policy. Immutable.
 *
 * @param id a UUID
 * @param scope where it applies
 * @param fields what can be updated
 * @param createdBy who created it
 * @param createdAt when, to the millisecond
 * @param lastUpdatedBy who updated it last; the creator before the first update
 * @param lastUpdatedAt when; later with every update, whatever the clock does
 */
record FlashbackPolicy(
        String id,
        PolicyScope scope,
        PolicyFields fields,
        Author createdBy,
        Instant createdAt,
        Author lastUpdatedBy,
        Instant lastUpdatedAt) {

    /** A policy nobody has updated yet. */
    static FlashbackPolicy created(String id, PolicyScope scope, PolicyFields fields, Author by, Instant at) {
        Instant time = Timestamps.truncated(at);
        return new FlashbackPolicy(id, scope, fields, by, time, by, time);
    }

    /** The policy after an update. */
    FlashbackPolicy updated(UpdateRequest update, Author by, Instant at) {
        Instant time = Timestamps.truncated(at);
        Instant next = lastUpdatedAt.plusMillis(1);
        return new FlashbackPolicy(
                id, scope, update.applyTo(fields), createdBy, createdAt, by, time.isBefore(next) ? next : time);
    }
}
