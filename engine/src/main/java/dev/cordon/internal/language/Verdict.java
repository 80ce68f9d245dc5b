package dev.cordon.internal.language;

import dev.cordon.policy.Vocabulary.Enforceability;
import org.jspecify.annotations.Nullable;

/**
 * How much of a clause is enforced.
 *
 * @param enforcement how much
 * @param reason why not all, or how it was read; null when there is nothing to say
 * @param advice what its author can do; null when nothing needs doing
 */
record Verdict(
        Enforceability enforcement,
        @Nullable String reason,
        @Nullable String advice) {

    static Verdict full(@Nullable String reason) {
        return new Verdict(Enforceability.FULL, reason, null);
    }

    static Verdict partial(String reason, @Nullable String advice) {
        return new Verdict(Enforceability.PARTIAL, reason, advice);
    }

    static Verdict none(String reason, String advice) {
        return new Verdict(Enforceability.NONE, reason, advice);
    }
}
