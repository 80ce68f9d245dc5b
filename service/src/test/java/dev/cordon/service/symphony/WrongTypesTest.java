package dev.cordon.service.symphony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every value of a policy request, replaced by every value of another type: refused with its place, and never anything but that. */
class WrongTypesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GOOD = """
            {"name":"n","scopes":["Internal","External"],"appliesTo":[
             {"dataType":"FileContent","action":"Block","rules":[
              {"id":"a","type":"TEXT_MATCH","name":"t","textMatchConfig":{"dictionaries":[{"dictId":"d","version":"1.0","name":"x"}],
               "countUniqueOccurrences":2,"applicableFileTypes":["PDF"]}}]},
             {"dataType":"FileMeta","action":"Warn","rules":[
              {"id":"b","type":"FILE_SIZE","name":"s","fileSizeConfig":{"sizeLimit":3}},
              {"id":"c","type":"FILE_EXTENSION","name":"e","fileExtensionConfig":{"allowLists":["pdf"],"blockLists":["exe"]}},
              {"id":"d","type":"FILE_PASSWORD","name":"p","filePasswordConfig":{"applicableFileTypes":["ZIP"],
               "matchCriteria":"PASSWORD_PROTECTED"}},
              {"id":"e","type":"FILE_CLASSIFIER","name":"c","fileClassifierConfig":{"classifiers":{"k":"v"},
               "applicableFileTypes":["WORD"]}}]}]}""";
    private static final List<String> VALUES = List.of(
            "17",
            "-1",
            "1.5",
            "99999999999999999999",
            "true",
            "\"zzz\"",
            "[]",
            "[17]",
            "[[]]",
            "[null]",
            "{}",
            "{\"a\":1}");

    @Test
    void wrongTypes() throws Exception {
        int tried = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        for (String pointer : pointers(MAPPER.readTree(GOOD), "", new ArrayList<>())) {
            for (String value : VALUES) {
                JsonNode good = MAPPER.readTree(GOOD);
                JsonNode replacement = MAPPER.readTree(value);
                JsonNode before = good.at(pointer);
                if (!sameKind(before, replacement)) {
                    replace(good, pointer, replacement);
                    tried++;
                    refused += isRefused((ObjectNode) good, pointer) ? 1 : 0;
                    if (!isRefused((ObjectNode) good, pointer)) {
                        wrong.add(pointer + " = " + value);
                    }
                }
            }
        }
        System.out.println("wrong types: " + tried + " requests, " + refused + " refused with their place");
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void theOriginalIsAccepted() throws Exception {
        assertThat(read((ObjectNode) MAPPER.readTree(GOOD))).hasSize(2);
    }

    /** A null is an absent field: what is required is refused, the rest has a default, and nothing breaks. */
    @Test
    void nulls() throws Exception {
        Set<String> required = Set.of(
                "name", "scopes", "appliesTo", "dataType", "rules", "type", "dictionaries", "dictId", "classifiers");
        int tried = 0;
        for (String pointer : pointers(MAPPER.readTree(GOOD), "", new ArrayList<>())) {
            String last = pointer.substring(pointer.lastIndexOf('/') + 1);
            JsonNode good = MAPPER.readTree(GOOD);
            replace(good, pointer, MAPPER.nullNode());
            boolean name = last.equals("name") && !pointer.equals("/name");
            boolean inList = Character.isDigit(last.charAt(0));
            boolean pair = pointer.contains("/classifiers/");
            boolean config = last.endsWith("Config");
            // One of the two lists of extensions is enough.
            assertThat(isRefused((ObjectNode) good, pointer))
                    .as(pointer)
                    .isEqualTo(inList || pair || config || (required.contains(last) && !name));
            tried++;
        }
        System.out.println("nulls: " + tried + " requests");
    }

    private static boolean isRefused(ObjectNode body, String pointer) {
        try {
            read(body);
            return false;
        } catch (Fault fault) {
            String first = pointer.split("/")[1];
            assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID);
            assertThat(fault.details()).as(pointer).anyMatch(line -> line.startsWith(first));
            return true;
        }
    }

    private static ArrayNode read(ObjectNode body) {
        return PolicyRequest.read(body)
                .appliesTo(Set.of(), UUID::randomUUID, id -> DictionaryRows.reference(id, "x", "1.0"));
    }

    /** Texts for texts and the like are no wrong type; an object for a pair list neither. */
    private static boolean sameKind(JsonNode before, JsonNode after) {
        if (before.isIntegralNumber()) {
            return after.isIntegralNumber() && after.canConvertToInt() && after.intValue() > 0;
        }
        if (before.isArray() && after.isArray()) {
            return after.isEmpty();
        }
        return before.getNodeType() == after.getNodeType();
    }

    private static List<String> pointers(JsonNode node, String at, List<String> into) {
        if (!at.isEmpty()) {
            into.add(at);
        }
        if (node.isObject()) {
            node.properties().forEach(e -> pointers(e.getValue(), at + "/" + e.getKey(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers(node.get(i), at + "/" + i, into);
            }
        }
        return into;
    }

    private static void replace(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }
}
