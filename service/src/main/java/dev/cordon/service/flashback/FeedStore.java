package dev.cordon.service.flashback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds the records of a feed, newest first. Stateless: the caller brings the transaction. */
final class FeedStore {

    private FeedStore() {}

    /**
     * A page, and how many records there are in all.
     *
     * @param records JSON of each
     */
    record Page(List<String> records, long total) {}

    /** @param readable workspaces the caller may read records of; null for all records, those of no workspace included */
    static Page page(Handle handle, String org, String feed, FeedQuery query, @Nullable Set<String> readable) {
        Where where = new Where(org, feed, query, readable);
        long total = where.bound(handle.createQuery("SELECT COUNT(*) FROM violation" + where.sql()))
                .mapTo(Long.class)
                .one();
        if (query.skip() >= total) {
            return new Page(List.of(), total);
        }
        // From whichever end is nearer: a page of old records costs what a page of new ones does.
        long behind = Math.max(0, total - query.skip() - query.take());
        boolean fromNewest = query.skip() <= behind;
        long take = Math.min(query.take(), total - query.skip());
        String order = fromNewest ? " ORDER BY at DESC, seq DESC" : " ORDER BY at, seq";
        List<String> records = new ArrayList<>(where.bound(handle.createQuery(
                        "SELECT body FROM violation" + where.sql() + order + " LIMIT :take OFFSET :skip"))
                .bind("take", take)
                .bind("skip", fromNewest ? query.skip() : behind)
                .mapTo(String.class)
                .list());
        if (!fromNewest) {
            Collections.reverse(records);
        }
        return new Page(records, total);
    }

    /** A condition with its values. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder(" WHERE org_id = :org AND feed = :feed");
        private final List<Consumer<Query>> values = new ArrayList<>();

        Where(String org, String feed, FeedQuery query, @Nullable Set<String> readable) {
            values.add(q -> q.bind("org", org).bind("feed", feed));
            equal("policy_id", query.policy());
            equal("workspace_id", query.workspace());
            equal("repo_id", query.repo());
            if (query.from() != null) {
                and("at >= :from", "from", query.from().toEpochMilli());
            }
            if (query.to() != null) {
                and("at <= :to", "to", query.to().toEpochMilli());
            }
            anyOf("llm_type", query.llmTypes());
            anyOf("llm_model", query.llmModels());
            anyOf("host", query.hosts());
            anyOf("severity", query.severities().stream().map(Enum::name).toList());
            if (query.block() != null) {
                and("blocked = :blocked", "blocked", query.block() ? 1 : 0);
            }
            if (readable != null) {
                if (readable.isEmpty()) {
                    sql.append(" AND 1 = 0");
                } else {
                    in("workspace_id", "readable", readable);
                }
            }
        }

        String sql() {
            return sql.toString();
        }

        Query bound(Query statement) {
            values.forEach(value -> value.accept(statement));
            return statement;
        }

        private void equal(String column, @Nullable String value) {
            if (value != null) {
                and(column + " = :" + column, column, value);
            }
        }

        private void anyOf(String column, Collection<String> wanted) {
            if (!wanted.isEmpty()) {
                in(column, "any_" + column, wanted);
            }
        }

        private void in(String column, String name, Collection<String> wanted) {
            sql.append(" AND ").append(column).append(" IN (<").append(name).append(">)");
            values.add(q -> q.bindList(name, new ArrayList<>(wanted)));
        }

        private void and(String condition, String name, Object value) {
            sql.append(" AND ").append(condition);
            values.add(q -> q.bind(name, value));
        }
    }
}
