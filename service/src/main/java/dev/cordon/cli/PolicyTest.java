package dev.cordon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One policy test: an interaction and what is expected of its decision.
 *
 * @param interaction what to evaluate
 * @param action the effective action
 * @param rules all enforced rules that are violated, as {@code policyId/ruleId}; null when the test does not say
 */
record PolicyTest(
        Interaction interaction, Action action, @Nullable Set<String> rules) {

    private static final String EXPECT = "expect";
    private static final Set<String> FIELDS = Set.of("action", "rules");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @throws LineException if the line is no test */
    static PolicyTest of(LineSource.Line line) throws LineException {
        String text = line.textOrThrow();
        try {
            Interaction interaction = InteractionReader.read(text, Set.of(EXPECT));
            JsonNode expect = MAPPER.readTree(text).path(EXPECT);
            return new PolicyTest(interaction, action(expect), rules(expect));
        } catch (InvalidInteractionException e) {
            throw new LineException(line.number(), InteractionReader.idOf(text), LineError.of(e));
        } catch (JsonProcessingException e) {
            throw new LineException(
                    line.number(), null, new LineError("MALFORMED", EXPECT, "give one well-formed JSON object"));
        }
    }

    /** How the decision differs from what is expected, without scanned text; empty when it does not. */
    List<String> differences(Decision decision) {
        List<String> out = new ArrayList<>();
        if (decision.action() != action) {
            out.add("expected " + action + ", got " + decision.action());
        }
        Set<String> expected = rules;
        if (expected != null) {
            Set<String> fired = fired(decision);
            expected.stream().filter(rule -> !fired.contains(rule)).forEach(rule -> out.add("not fired: " + rule));
            fired.stream().filter(rule -> !expected.contains(rule)).forEach(rule -> out.add("fired too: " + rule));
        }
        return out;
    }

    private static Set<String> fired(Decision decision) {
        Set<String> out = new TreeSet<>();
        for (Violation violation : decision.violations()) {
            if (violation.mode() == EnforcementMode.ENFORCE) {
                out.add(violation.policyId() + "/" + violation.ruleId());
            }
        }
        return out;
    }

    private static Action action(JsonNode expect) {
        if (!expect.isObject()) {
            throw new InvalidInteractionException("MISSING_FIELD", EXPECT, "give an object with an action");
        }
        for (Map.Entry<String, JsonNode> field : expect.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new InvalidInteractionException("UNKNOWN_FIELD", EXPECT, "the fields are action, rules");
            }
        }
        String name = expect.path("action").asText();
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInteractionException(
                        "UNKNOWN_ENUM", EXPECT + ".action", "give one of ALLOW, LOG, ALERT, WARN, BLOCK"));
    }

    private static @Nullable Set<String> rules(JsonNode expect) {
        JsonNode rules = expect.path("rules");
        if (rules.isMissingNode() || rules.isNull()) {
            return null;
        }
        Set<String> out = new TreeSet<>();
        for (JsonNode rule : rules) {
            out.add(rule.asText());
        }
        if (!rules.isArray()) {
            throw new InvalidInteractionException("WRONG_TYPE", EXPECT + ".rules", "give an array of policyId/ruleId");
        }
        return out;
    }
}
