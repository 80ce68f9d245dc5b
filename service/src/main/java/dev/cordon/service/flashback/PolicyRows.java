package dev.cordon.service.flashback;

import dev.cordon.model.Dialect;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PolicyRow;

/** Between policies and their rows. */
final class PolicyRows {

    /** The dialect of rows of this API. */
    static final String DIALECT = Dialect.FLASHBACK.name();

    private PolicyRows() {}

    static FlashbackPolicy policy(PolicyRow row) {
        return PolicyJson.read(row);
    }

    static PolicyScope scope(PolicyRow row) {
        return new PolicyScope(row.orgId(), row.workspaceId(), row.repoId());
    }

    /** The row of a new policy. */
    static PolicyRow first(FlashbackPolicy policy) {
        return row(policy, 1, false);
    }

    /** The row that follows another one. */
    static PolicyRow next(PolicyRow before, FlashbackPolicy policy) {
        return row(policy, before.revision() + 1, false);
    }

    /** The row of a policy that is deleted: it stays, and nobody sees or enforces it any more. */
    static PolicyRow deleted(PolicyRow before) {
        return row(policy(before), before.revision() + 1, true);
    }

    private static PolicyRow row(FlashbackPolicy policy, long revision, boolean deleted) {
        PolicyScope scope = policy.scope();
        String name = policy.fields().name();
        return new PolicyRow(
                policy.id(),
                DIALECT,
                scope.org(),
                scope.workspace(),
                scope.repo(),
                name,
                name,
                "",
                revision,
                !deleted,
                deleted,
                Json.write(PolicyJson.document(policy)),
                policy.createdAt().toEpochMilli(),
                policy.createdBy().id(),
                policy.lastUpdatedAt().toEpochMilli(),
                policy.lastUpdatedBy().id(),
                null);
    }
}
