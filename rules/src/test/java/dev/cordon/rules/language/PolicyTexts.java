package dev.cordon.rules.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.PolicyEngine;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compiles many texts at once, each as the policy of an organisation of its own, and asks the engine what each blocks. */
final class PolicyTexts implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PolicyEngine engine;
    private final Map<String, EnforcementReport> reports = new HashMap<>();

    /** @param texts the contents; the first belongs to organisation {@code o0} */
    PolicyTexts(List<String> texts) throws IOException {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            policies.add(Map.of(
                    "id",
                    "p" + i,
                    "orgId",
                    "o" + i,
                    "name",
                    "text " + i,
                    "content",
                    texts.get(i),
                    "riskType",
                    "HIGH",
                    "actionType",
                    2));
        }
        String source = JSON.writeValueAsString(Map.of("policies", policies));
        engine = PolicyEngine.builder()
                .shippedRules()
                .sources(reader -> reader.source("texts.json", source))
                .build();
        engine.policies().enforcement().forEach(report -> reports.put(report.policyId(), report));
    }

    EnforcementReport report(int text) {
        return reports.get("p" + text);
    }

    /** The samples that a text blocks, as {@code sample@kind}. */
    Set<String> blocks(int text, Samples samples) {
        Set<String> blocks = new TreeSet<>();
        samples.texts().forEach((name, sample) -> {
            for (SegmentKind kind : Samples.KINDS) {
                Decision decision = engine.evaluate(Interaction.builder()
                        .org("o" + text)
                        .kind(kind)
                        .text(sample)
                        .build());
                if (decision.action() == Action.BLOCK) {
                    blocks.add(name + "@" + kind.name().toLowerCase(Locale.ROOT));
                }
            }
        });
        return blocks;
    }

    @Override
    public void close() {
        engine.policies().close();
        engine.close();
    }
}
