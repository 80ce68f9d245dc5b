package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.PolicyRepository;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleEdit;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tenants with ten policies each, all different: three on four shipped detectors, five on a dictionary of 50 terms of their own, two
 * on three expressions of their own. Made from the tenant's number alone.
 */
final class Tenants {

    /** The tenant whose calls are measured. */
    static final int MEASURED = 500;

    private static final int TERMS = 50;
    private static final List<String> DETECTORS = BundleReader.create().shippedRules().read().detectors().stream()
            .filter(detector -> !detector.signal())
            .map(Detector::id)
            .sorted()
            .toList();
    private static final List<String> WORDS = Vocabulary.of(Definitions.haystack("mixed-1k"));

    private Tenants() {}

    static String org(int tenant) {
        return "tenant-" + tenant;
    }

    static PolicyRepository repository(Backend backend) {
        return PolicyEngine.builder()
                .shippedRules()
                .backend(backend.forEngine())
                .buildRepository();
    }

    /** Loads tenants; fails if one of them is refused. */
    static void load(PolicyRepository repository, int from, int to) {
        List<BundleEdit> edits = new ArrayList<>();
        for (int tenant = from; tenant < to; tenant++) {
            edits.add(all(tenant));
        }
        Map<String, PolicyRepository.Outcome> failed = repository.load(edits);
        failed.forEach((origin, outcome) -> {
            throw new IllegalStateException(origin + ": " + outcome.report().toText());
        });
    }

    static BundleEdit all(int tenant) {
        BundleEdit edit = BundleEdit.of(org(tenant));
        for (int i = 0; i < 3; i++) {
            edit = edit.put("shared" + i + ".yaml", shared(tenant, i, 0));
        }
        for (int i = 0; i < 5; i++) {
            edit = edit.put(
                    "words" + i + ".yaml",
                    policy(tenant, "words" + i, "dictionaries: [" + id(tenant, "words" + i) + "]"));
            edit = words(edit, tenant, i, 0);
        }
        for (int i = 0; i < 2; i++) {
            String name = "expressions" + i;
            edit = edit.put(name + ".yaml", policy(tenant, name, "dictionaries: [" + id(tenant, name) + "]"))
                    .put(name + "-terms.yaml", expressions(tenant, i));
        }
        return edit;
    }

    /** The tenant's policy on shared detectors; another version names another detector. */
    static String shared(int tenant, int number, int version) {
        Random random = new Random(31L * tenant + number);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(DETECTORS.get(random.nextInt(DETECTORS.size())));
        }
        ids.set(0, DETECTORS.get((DETECTORS.indexOf(ids.get(0)) + version) % DETECTORS.size()));
        return policy(tenant, "shared" + number, "detectors: " + ids);
    }

    /** Puts the tenant's dictionary; another version has another last term. */
    static BundleEdit words(BundleEdit edit, int tenant, int number, int version) {
        Random random = new Random(37L * tenant + number);
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < TERMS - 1; i++) {
            terms.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(' ')
                    .append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(' ')
                    .append(WORDS.get(random.nextInt(WORDS.size())))
                    .append('\n');
        }
        terms.append(lastTerm(version)).append('\n');
        String metadata = "{\"dictRef\":{\"dictId\":\"%s\",\"name\":\"%s\",\"version\":\"1.%d\"},\"type\":\"Word\"}"
                .formatted(id(tenant, "words" + number), "words" + number, version % 1_000);
        return edit.putDictionary("words" + number + "-terms.json", metadata, terms.toString());
    }

    /** The term that a version of a dictionary ends with; no haystack holds it. */
    static String lastTerm(int version) {
        return "zyx wvu " + version;
    }

    private static String expressions(int tenant, int number) {
        return """
                cordon: 1
                dictionaries:
                  - id: %1$s
                    version: "1.0"
                    type: Regex
                    terms:
                      - '\\bPRJ%2$d-[0-9]{4,6}\\b'
                      - '(?i)case %2$d%3$d ?[#:] ?[a-z]{2}\\d{3}'
                      - 't%2$d[a-z]{2,8}@[a-z0-9.-]+\\.example'
                """.formatted(id(tenant, "expressions" + number), tenant, number);
    }

    /** Expressions that are accepted and cost as much as any: no literal, wide or without a bound. */
    static BundleEdit worst() {
        String[] shapes = {
            "[a-z%1$s]+[0-9]", "\\w{%2$d,}\\s+\\w{%2$d,}", "[^%1$s]{%2$d}[aeiou]", "(?:[a-z]+ ){%2$d,}[a-z]+[.]",
                    "(?i)[%1$s-z].{1,200}[0-9]",
            "[a-z.]+[%1$s][a-z.]+", "(?:\\w|\\s){%2$d,300}[!?]", "[aeiou][^aeiou]{1,%2$d}[%1$s]",
                    "(?:[a-y]+|[b-z]+)+[%1$s]", "\\S+\\s\\S+[%1$s]"
        };
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            terms.append("      - '")
                    .append(shapes[i % shapes.length].formatted((char) ('p' + i / shapes.length), 3 + i / 10))
                    .append("'\n");
        }
        return BundleEdit.of("noisy")
                .put(
                        "worst.yaml",
                        "cordon: 1\ndictionaries:\n  - id: worst\n    version: \"1.0\"\n    type: Regex\n    terms:\n"
                                + terms)
                .put("policy.yaml", """
                        cordon: 1
                        policies:
                          - {id: noisy, name: Noisy, scope: {org: noisy}, rules: [{id: r, action: LOG, severity: LOW, dictionaries: [worst]}]}
                        """);
    }

    private static String policy(int tenant, String name, String condition) {
        return """
                cordon: 1
                policies:
                  - id: %1$s
                    name: %2$s
                    scope: {org: %3$s}
                    rules:
                      - {id: r, action: BLOCK, severity: HIGH, %4$s}
                """.formatted(id(tenant, name), name, org(tenant), condition);
    }

    private static String id(int tenant, String name) {
        return "t" + tenant + "-" + name;
    }

    /** The messages of the mixed rows, sent by the measured tenant. */
    static Messages messages() {
        return new Messages(
                "mixed-1k",
                Definitions.haystack("mixed-1k"),
                Definitions.expected("mixed-1k.tenant"),
                text -> Interaction.builder().org(org(MEASURED)).text(text).build());
    }
}
