package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Json;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S11: what versions become, by an update and by a change of a dictionary; and what either does to the policy. */
class PolicyVersionsTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final String RULE =
            "{\"type\":\"TEXT_MATCH\",\"name\":\"t\",\"textMatchConfig\":{\"dictionaries\":%s}}";
    private static final String SIZE = "{\"type\":\"FILE_SIZE\",\"name\":\"s\",\"fileSizeConfig\":{\"sizeLimit\":1}}";
    private static final String A = "{\"dictId\":\"a\",\"version\":\"1.0\",\"name\":\"A\"}";
    private static final String B = "{\"dictId\":\"b\",\"version\":\"1.0\",\"name\":\"B\"}";

    @ParameterizedTest(name = "S11 {0} becomes {1}")
    @CsvSource({
        "3.0,3.1",
        "3.9,3.10",
        "3.10,3.11",
        "3.998,3.999",
        "3.999,4.0",
        "9.999,10.0",
        "998.999,999.0",
        "999.998,999.999",
        "999.999,999.999"
    })
    void versions(String before, String after) {
        PolicyDocument policy = at(before, policy(rule(A)), true);
        assertThat(policy.updated(request(rule(A)), appliesTo(request(rule(A))), NOW)
                        .version())
                .isEqualTo(after);
        assertThat(policy.following("a", DictionaryRows.reference("a", "A", "1.1"), NOW)
                        .version())
                .isEqualTo(after);
        assertThat(policy.without("a", NOW).version()).isEqualTo(after);
        assertThat(policy.switched(false, NOW).version()).isEqualTo(before);
        assertThat(policy.gone(NOW).version()).isEqualTo(before);
    }

    /** From these rules to those: whether an active policy stays active, and whether it could be enabled again. */
    @ParameterizedTest(name = "S12 {0} to {1}: active {2}, may be enabled {3}")
    @CsvSource({
        "ab,ab,true,true",
        "ab,a,true,true",
        "ab,none,false,false",
        "a,size,false,true",
        "a,size+none,false,false",
        "a,size+a,true,true",
        "a,none+a,true,true",
        "size,size,true,true",
        "size,a,true,true",
        "size,none,false,false",
        "size+a,size,false,true"
    })
    void dictionariesGone(String from, String to, boolean active, boolean mayEnable) {
        PolicyDocument before = at("3.0", policy(rules(from)), true);
        PolicyRequest request = request(rules(to));
        PolicyDocument after = before.updated(request, appliesTo(request), NOW);
        assertThat(after.active()).isEqualTo(active);
        assertThat(after.mayEnable()).isEqualTo(mayEnable);
        assertThat(after.json().has("lastDisabledDate")).isEqualTo(!active);
        PolicyDocument idle = at("3.0", policy(rules(from)), false).updated(request, appliesTo(request), NOW);
        assertThat(idle.active()).isFalse();
        assertThat(idle.json().has("lastDisabledDate")).isFalse();
    }

    /** Rules before, the dictionary that is deleted, and whether the policy is active then. */
    @ParameterizedTest(name = "S21 {0} without {1}: active {2}")
    @CsvSource({"ab,a,true", "a,a,false", "size+a,a,false", "none+ab,b,true", "ab,c,true"})
    void dictionaryDeleted(String from, String deleted, boolean active) {
        PolicyDocument after = at("3.0", policy(rules(from)), true).without(deleted, NOW);
        assertThat(after.active()).isEqualTo(active);
        assertThat(after.refersTo(deleted)).isFalse();
    }

    private static String rules(String words) {
        StringBuilder rules = new StringBuilder();
        for (String word : words.split("\\+")) {
            rules.append(rules.length() == 0 ? "" : ",")
                    .append(
                            switch (word) {
                                case "a" -> rule(A);
                                case "b" -> rule(B);
                                case "ab" -> rule(A + "," + B);
                                case "none" -> rule("");
                                default -> SIZE;
                            });
        }
        return rules.toString();
    }

    private static String rule(String references) {
        return String.format(RULE, "[" + references + "]");
    }

    private static PolicyRequest request(String rules) {
        // File facts and text go under different data types.
        StringBuilder content = new StringBuilder();
        StringBuilder meta = new StringBuilder();
        for (String rule : rules.split("(?<=\\}\\}),(?=\\{\"type\")")) {
            StringBuilder into = rule.equals(SIZE) ? meta : content;
            into.append(into.length() == 0 ? "" : ",").append(rule);
        }
        String entries = entry("FileContent", content)
                + (content.length() > 0 && meta.length() > 0 ? "," : "")
                + entry("FileMeta", meta);
        return PolicyRequest.read(
                (ObjectNode) Json.read("{\"name\":\"n\",\"scopes\":[\"Internal\"],\"appliesTo\":[" + entries + "]}"));
    }

    private static String entry(String type, StringBuilder rules) {
        return rules.length() == 0 ? "" : "{\"dataType\":\"" + type + "\",\"rules\":[" + rules + "]}";
    }

    private static ArrayNode appliesTo(PolicyRequest request) {
        return request.appliesTo(Set.of(), UUID::randomUUID, id -> DictionaryRows.reference(id, id, "1.0"));
    }

    private static PolicyDocument policy(String rules) {
        PolicyRequest request = request(rules);
        return PolicyDocument.created("0123456789abcdef01234567", request, appliesTo(request), 7, NOW - 1);
    }

    private static PolicyDocument at(String version, PolicyDocument policy, boolean active) {
        return PolicyDocument.stored(
                Json.write(policy.json().put("version", version).put("active", active)));
    }
}
