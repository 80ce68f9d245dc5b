package dev.cordon.service.flashback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Which records of a feed are asked for, as SQL with its values. Immutable once made. */
final class FeedCondition {

    private final StringBuilder sql = new StringBuilder(" WHERE org_id = :org AND feed = :feed");
    private final List<Consumer<Query>> values = new ArrayList<>();

    /** @param readable workspaces the caller may read records of; null for all records, those of no workspace included */
    FeedCondition(String org, String feed, FeedQuery query, @Nullable Set<String> readable) {
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
        if (readable != null && readable.isEmpty()) {
            sql.append(" AND 1 = 0");
        } else if (readable != null) {
            in("workspace_id", "readable", readable);
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
