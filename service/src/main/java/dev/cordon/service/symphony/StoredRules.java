package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.PolicyStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What policies and dictionaries say, by version: that of which violations tell no more than the id. Thread-safe. */
final class StoredRules implements RuleBook {

    private static final long MOST_CHARACTERS = 16L << 20;
    private static final int MOST_POLICIES = 1_000;

    private final Database database;
    private final PolicyStore policies;
    private final DictionaryStore dictionaries;
    private final Cache<Key, ObjectNode> documents =
            Caffeine.newBuilder().maximumSize(MOST_POLICIES).build();
    private final Cache<Key, Lines> expressions = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Lines lines) -> lines.characters)
            .build();

    private record Key(String id, String version) {}

    /** Lines of a dictionary of expressions; none of one of words, whose terms nobody is told. */
    private record Lines(List<String> lines, int characters) {}

    StoredRules(Database database, PolicyStore policies, DictionaryStore dictionaries) {
        this.database = database;
        this.policies = policies;
        this.dictionaries = dictionaries;
    }

    @Override
    public JsonNode rule(String policyId, String version, String ruleId) {
        ObjectNode document = documents.get(new Key(policyId, version), this::document);
        for (JsonNode entry : document.path("appliesTo")) {
            for (JsonNode rule : entry.path("rules")) {
                if (rule.path("id").asText().equals(ruleId)) {
                    return rule;
                }
            }
        }
        return Json.object();
    }

    private ObjectNode document(Key key) {
        return database.read(handle -> policies.version(handle, key.id, key.version))
                .map(v -> Json.stored(v.document()))
                .orElseGet(Json::object);
    }

    @Override
    public @Nullable JsonNode policy(String policyId) {
        return database.read(handle -> policies.find(handle, policyId))
                .filter(row -> row.dialect().equals(PolicyRows.DIALECT))
                .map(row -> Json.stored(row.document()))
                .orElse(null);
    }

    @Override
    public String expression(String dictId, String version, int line) {
        List<String> lines = expressions.get(new Key(dictId, version), this::lines).lines;
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    private Lines lines(Key key) {
        return database.read(handle -> dictionaries
                .version(handle, key.id, key.version)
                .filter(v -> v.type().equals("Regex"))
                .map(v -> split(new String(dictionaries.content(handle, v.contentId()), StandardCharsets.UTF_8)))
                .orElse(new Lines(List.of(), 1)));
    }

    private static Lines split(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<String> lines = List.of(text.split("\n", -1)).stream()
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
        return new Lines(lines, text.length() + 1);
    }
}
