package dev.cordon.service.flashback;

import dev.cordon.model.Severity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to list of the violations or alerts. Null and empty do not restrict.
 *
 * @param workspace of this workspace
 * @param repo of this repo
 * @param policy of this policy
 * @param from at this time or later
 * @param to at this time or earlier
 * @param llmTypes any of these
 * @param llmModels any of these
 * @param hosts any of these
 * @param severities any of these
 * @param block whether it was blocked
 * @param skip how many to leave out, from the newest
 * @param take how many at most, 1 to 100
 */
record FeedQuery(
        @Nullable String workspace,
        @Nullable String repo,
        @Nullable String policy,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<String> llmTypes,
        Set<String> llmModels,
        Set<String> hosts,
        Set<Severity> severities,
        @Nullable Boolean block,
        int skip,
        int take) {

    static final int DEFAULT_TAKE = 50;
    static final int MOST_TAKE = 100;

    FeedQuery {
        llmTypes = Set.copyOf(llmTypes);
        llmModels = Set.copyOf(llmModels);
        hosts = Set.copyOf(hosts);
        severities = Set.copyOf(severities);
    }

    /** The same question, whatever the page. */
    FeedQuery firstPage() {
        return new FeedQuery(
                workspace, repo, policy, from, to, llmTypes, llmModels, hosts, severities, block, 0, DEFAULT_TAKE);
    }
}
