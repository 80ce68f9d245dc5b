package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.Severity;
import dev.cordon.service.http.Fault;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies and queries: what is read from them, or everything that is wrong with them. */
class RequestCasesTest {

    private static final PolicyFields STORED = new PolicyFields("n", "c", Severity.LOW, ActionType.BLOCK);

    @TestFactory
    List<DynamicTest> creation() throws IOException {
        return CaseFile.tests("create.jsonl", 40, c -> {
            if (c.has("refused")) {
                CaseFile.refused(c, catchThrowableOfType(Fault.class, () -> CreateRequest.read(CaseFile.body(c))));
                return;
            }
            CreateRequest request = CreateRequest.read(CaseFile.body(c));
            if (c.has("reads")) {
                ObjectNode read = fields(request.fields());
                read.put("org", request.org());
                read.put("workspace", request.workspace());
                read.put("repo", request.repo());
                read.remove("content");
                assertThat(read).isEqualTo(c.get("reads"));
            }
            assertThat(c.has("reads") || c.path("accepted").asBoolean()).isTrue();
        });
    }

    @TestFactory
    List<DynamicTest> update() throws IOException {
        return CaseFile.tests("update.jsonl", 23, c -> {
            PolicyScope scope = new PolicyScope(
                    c.path("scope").get(0).asText(),
                    c.path("scope").get(1).textValue(),
                    c.path("scope").get(2).textValue());
            if (c.has("refused")) {
                CaseFile.refused(
                        c, catchThrowableOfType(Fault.class, () -> UpdateRequest.read(CaseFile.body(c), scope)));
                return;
            }
            ObjectNode expected = fields(STORED);
            expected.setAll((ObjectNode) c.get("changes"));
            assertThat(fields(UpdateRequest.read(CaseFile.body(c), scope).applyTo(STORED)))
                    .isEqualTo(expected);
        });
    }

    @TestFactory
    List<DynamicTest> feeds() throws IOException {
        return CaseFile.tests("feeds.jsonl", 36, c -> {
            QueryReader reader = new QueryReader(parameters(c.path("query").asText()));
            if (c.has("refused")) {
                CaseFile.refused(c, catchThrowableOfType(Fault.class, () -> reader.feed(null, true)));
                return;
            }
            JsonNode read = query(reader.feed(null, true));
            assertThat(c.get("reads").size()).isPositive();
            c.get("reads")
                    .properties()
                    .forEach(field -> assertThat(read.get(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue()));
        });
    }

    private static ObjectNode fields(PolicyFields fields) {
        return CaseFile.MAPPER
                .createObjectNode()
                .put("name", fields.name())
                .put("content", fields.content())
                .put("riskType", fields.riskType().name())
                .put("actionType", fields.actionType().number());
    }

    private static JsonNode query(FeedQuery query) {
        ObjectNode json = CaseFile.MAPPER.createObjectNode();
        json.put("policy", query.policy());
        json.put("from", query.from() == null ? null : Timestamps.write(query.from()));
        json.put("to", query.to() == null ? null : Timestamps.write(query.to()));
        new TreeSet<>(query.llmTypes()).forEach(json.withArray("llmTypes")::add);
        new TreeSet<>(query.llmModels()).forEach(json.withArray("llmModels")::add);
        new TreeSet<>(query.hosts()).forEach(json.withArray("hosts")::add);
        query.severities().stream().map(Severity::name).sorted().forEach(json.withArray("severities")::add);
        json.put("block", query.block());
        return json.put("skip", query.skip()).put("take", query.take());
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, sign), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
