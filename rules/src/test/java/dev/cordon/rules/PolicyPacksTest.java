package dev.cordon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.json.InteractionReader;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the policy tests of each shipped pack, alone with the shipped detectors: the action and exactly the rules named. */
class PolicyPacksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TESTS = Path.of("src/test/resources/packs");
    private static final String SUFFIX = ".test.jsonl";

    @Test
    void everyPackDecidesAsItsTestsSay() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> packs = new TreeSet<>();
        int ran = 0;
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String pack = name.substring(0, name.length() - SUFFIX.length());
                packs.add(pack);
                ran += run(pack, Files.readAllLines(file), wrong);
            }
        }
        System.out.println("policy tests of packs: " + ran + " of " + packs.size() + " packs");
        assertThat(wrong).isEmpty();
        assertThat(packs).isEqualTo(shippedPacks());
    }

    private static int run(String pack, List<String> lines, List<String> wrong) throws IOException {
        BundleReader reader = BundleReader.create().shippedRules().shippedPacks(pack);
        try (CompiledPolicySet set = PolicyCompiler.compile(
                        BundleValidator.validate(reader.read()).orThrow());
                PolicyEngine engine = PolicyEngine.over(set)) {
            for (String line : lines) {
                JsonNode test = JSON.readTree(line);
                Decision decision = engine.evaluate(InteractionReader.read(line, Set.of("expect")));
                String got = decision.action() + " " + rules(decision);
                String expected = test.at("/expect/action").asText() + " " + rules(test.at("/expect/rules"));
                if (!got.equals(expected)) {
                    wrong.add(pack + " " + test.path("id").asText() + ": expected " + expected + ", got " + got);
                }
            }
        }
        return lines.size();
    }

    private static Set<String> rules(Decision decision) {
        Set<String> rules = new TreeSet<>();
        decision.violations().forEach(v -> rules.add(v.policyId() + "/" + v.ruleId()));
        return rules;
    }

    private static Set<String> rules(JsonNode names) {
        Set<String> rules = new TreeSet<>();
        names.forEach(name -> rules.add(name.asText()));
        return rules;
    }

    private static Set<String> shippedPacks() throws IOException {
        Set<String> packs = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("bundle/packs"))) {
            files.forEach(f -> packs.add(f.getFileName().toString().replace(".yaml", "")));
        }
        return packs;
    }
}
