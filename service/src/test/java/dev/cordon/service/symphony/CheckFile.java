package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks as they are written down: a list of {@code check}, {@code what}, {@code steps}. */
final class CheckFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One check. */
    record Check(String id, String what, JsonNode steps) {}

    private CheckFile() {}

    static List<Check> read(String resource) throws IOException {
        try (InputStream in = CheckFile.class.getResourceAsStream("/symphony/" + resource)) {
            JsonNode all = MAPPER.valueToTree(new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(1_000)
                            .build())
                    .loadFromInputStream(in));
            List<Check> checks = new ArrayList<>();
            merge(all);
            for (JsonNode check : all) {
                checks.add(
                        new Check(check.get("check").asText(), check.get("what").asText(), check.get("steps")));
            }
            return checks;
        }
    }

    /** {@code <<} as YAML 1.1 has it: fields of another object, where the object has none of that name. */
    private static void merge(JsonNode node) {
        if (node instanceof ObjectNode object && object.remove("<<") instanceof ObjectNode base) {
            ObjectNode own = object.deepCopy();
            object.removeAll();
            object.setAll((ObjectNode) base.deepCopy());
            object.setAll(own);
        }
        node.forEach(CheckFile::merge);
    }
}
