package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.compile.CompileOptions;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Violation;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.policy.BundleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What decisions mean, as data: each file under {@code decisions/} holds documents to load and interactions with what is expected
 * of their decisions. Only the keys a case names are compared.
 */
class DecisionCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/decisions");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static int ran;
    private static int held;

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(DecisionCasesTest::file);
    }

    @AfterAll
    static void everyCaseRan() {
        System.out.println("decision cases: " + ran + " ran of " + held);
        assertThat(ran).isEqualTo(held).isPositive();
    }

    private static DynamicContainer file(Path path) {
        Map<String, Object> root = map(new Load(LoadSettings.builder().build()).loadFromString(read(path)));
        PolicyEngine engine = engine(root);
        List<DynamicTest> tests = new ArrayList<>();
        for (Object c : list(root.get("cases"))) {
            Map<String, Object> one = map(c);
            held++;
            tests.add(DynamicTest.dynamicTest(String.valueOf(one.get("name")), () -> {
                ran++;
                check(engine, one);
            }));
        }
        return DynamicContainer.dynamicContainer(FOLDER.relativize(path).toString(), tests);
    }

    private static PolicyEngine engine(Map<String, Object> root) {
        PolicyEngine.Builder builder = PolicyEngine.builder().sources(reader -> {
            documents(root, "documents", reader);
            documents(root, "shadow", reader);
            for (Object d : list(root.getOrDefault("dictionaries", List.of()))) {
                Map<String, Object> dictionary = map(d);
                reader.dictionarySource(
                        String.valueOf(dictionary.get("name")),
                        json(dictionary.get("metadata")),
                        String.valueOf(dictionary.get("terms")));
            }
        });
        Object limits = root.get("limits");
        if (limits != null) {
            List<Object> l = list(limits);
            builder.options(CompileOptions.DEFAULT.withLimits(
                    new EvaluationLimits((int) l.get(0), (int) l.get(1), (int) l.get(2), (int) l.get(3))));
        }
        return builder.build();
    }

    private static void documents(Map<String, Object> root, String key, BundleReader reader) {
        for (Map.Entry<String, Object> document :
                map(root.getOrDefault(key, Map.of())).entrySet()) {
            Object value = document.getValue();
            String content = value instanceof String s ? s : json(value);
            if (key.equals("shadow")) {
                reader.shadowSource(document.getKey(), content);
            } else {
                reader.source(document.getKey(), content);
            }
        }
    }

    private static void check(PolicyEngine engine, Map<String, Object> one) {
        EvaluateOptions options = EvaluateOptions.DEFAULT
                .withExplain(Boolean.TRUE.equals(one.get("explain")))
                .withFirstBlockOnly(Boolean.TRUE.equals(one.get("firstBlockOnly")));
        Decision decision = engine.evaluate(InteractionReader.read(json(expanded(one.get("interaction")))), options);
        Map<String, Object> seen = describe(decision);
        Map<String, Object> expected = map(one.get("expect"));
        Map<String, Object> compared = new TreeMap<>();
        expected.keySet().forEach(k -> {
            assertThat(seen).containsKey(k);
            compared.put(k, seen.get(k));
        });
        assertThat(json(compared)).isEqualTo(json(new TreeMap<>(expected)));
    }

    /** A string {@code {repeat: [text, times]}} stands for long texts. */
    private static Object expanded(Object value) {
        if (value instanceof Map<?, ?> m) {
            if (m.containsKey("repeat")) {
                List<Object> parts = list(m.get("repeat"));
                return String.valueOf(parts.get(0)).repeat((int) parts.get(1)) + (parts.size() > 2 ? parts.get(2) : "");
            }
            Map<String, Object> out = new TreeMap<>();
            m.forEach((k, v) -> out.put(String.valueOf(k), expanded(v)));
            return out;
        }
        return value instanceof List<?> l
                ? l.stream().map(DecisionCasesTest::expanded).toList()
                : value;
    }

    private static Map<String, Object> describe(Decision d) {
        Map<String, Object> out = new TreeMap<>();
        out.put("action", d.action().name());
        out.put(
                "shadowAction",
                d.shadowAction() == null ? "none" : d.shadowAction().name());
        out.put("complete", d.complete());
        out.put("mayProceed", d.mayProceed());
        out.put("policiesInScope", d.policiesInScope());
        out.put("assumed", d.assumed());
        out.put("obligations", d.obligations().stream().map(Enum::name).sorted().toList());
        out.put("reasons", d.reasons().stream().map(Enum::name).toList());
        out.put(
                "rules",
                d.violations().stream()
                        .map(v -> v.policyId() + "/" + v.ruleId())
                        .toList());
        out.put("determining", d.determiningRules());
        Map<String, Object> counts = new TreeMap<>();
        Map<String, Object> spans = new TreeMap<>();
        Map<String, Object> files = new TreeMap<>();
        for (Violation v : d.violations()) {
            String rule = v.policyId() + "/" + v.ruleId();
            counts.put(rule, List.of(v.count(), v.uniqueCount()));
            spans.put(rule, v.findings().stream().map(DecisionCasesTest::span).toList());
            files.put(
                    rule,
                    v.files().stream().map(f -> f.file() + " " + f.reason()).toList());
        }
        out.put("counts", counts);
        out.put("spans", spans);
        out.put("files", files);
        out.put(
                "coverage",
                d.coverage().stream()
                        .map(g ->
                                g.reason() + " " + g.policyId() + "/" + g.ruleId() + " " + g.path() + " " + g.action())
                        .toList());
        out.put(
                "nearMisses",
                d.nearMisses().stream()
                        .map(n -> n.policyId() + "/" + n.ruleId() + " " + n.reason() + " " + n.source() + " "
                                + n.amount())
                        .toList());
        return out;
    }

    private static String span(Finding f) {
        return f.place().path() + " " + f.place().span().start() + "-"
                + f.place().span().end() + (f.term() > 0 ? " line " + f.term() : "");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // YAML maps of the cases have string keys
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // YAML lists hold objects
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
