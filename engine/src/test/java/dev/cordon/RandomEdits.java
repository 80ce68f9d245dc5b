package dev.cordon;

import dev.cordon.policy.BundleEdit;
import dev.cordon.policy.BundleReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random changes of a few tenants' policies and dictionaries, many of which are wrong: references to nothing, ids twice, expressions
 * outside the dialect. Keeps the documents that would stand if every change so far had been accepted or not as the caller says.
 */
final class RandomEdits {

    static final String BASE = """
            cordon: 1
            policies:
              - {id: all, name: All, rules: [{id: r, action: LOG, severity: LOW, detectors: [base.number], dictionaries: [common]}]}
            detectors:
              - {id: base.number, type: NUMBER, title: N, severity: LOW, patterns: ['[0-9]{4}'], examples: ['1234'], counterexamples: ['12']}
              - {id: base.word, type: WORD, title: W, severity: LOW, terms: [wombat], examples: ['wombat'], counterexamples: ['bat']}
            dictionaries:
              - {id: common, version: "1.0", type: Word, terms: [heron, trout, granite]}
            """;

    private static final int TENANTS = 5;
    private static final String[] WORDS = {
        "heron", "trout", "granite", "amber", "birch", "cedar", "maple", "olive", "rowan", "walnut", "wombat", "1234"
    };
    private static final String[] EXPRESSIONS = {"a[a-z]{3}r", "[0-9]{3,5}", "ma?ple", "\\\\bol", "(?=x)", "(r|w)o"};

    private final Random random;
    private final Map<String, String> documents = new LinkedHashMap<>();

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    BundleEdit next() {
        String tenant = "t" + random.nextInt(TENANTS);
        BundleEdit edit = BundleEdit.of(tenant);
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            int number = random.nextInt(4);
            String id = tenant + "-" + number;
            switch (random.nextInt(5)) {
                case 0, 1 -> edit = edit.put("d" + number + ".yaml", dictionary(random.nextInt(12) == 0 ? "t0-0" : id));
                case 2 -> edit = edit.remove((random.nextBoolean() ? "d" : "p") + number + ".yaml");
                default -> edit = edit.put("p" + number + ".yaml", policy(tenant, id));
            }
        }
        return random.nextInt(20) == 0 ? edit.replacingAll() : edit;
    }

    private String dictionary(String id) {
        boolean regex = random.nextInt(3) == 0;
        List<String> terms = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            String[] from = regex ? EXPRESSIONS : WORDS;
            terms.add("'" + from[random.nextInt(from.length)].replace("\\\\", "\\") + "'");
        }
        return "cordon: 1\ndictionaries:\n  - {id: %s, version: \"1.%d\", type: %s, terms: %s}\n"
                .formatted(id, random.nextInt(3), regex ? "Regex" : "Word", terms);
    }

    private String policy(String tenant, String id) {
        int named = random.nextInt(10);
        String dictionary = named == 0 ? "common" : named == 1 ? "t1-1" : tenant + "-" + random.nextInt(4);
        String scope = random.nextInt(15) == 0 ? "" : "scope: {org: " + tenant + "}, ";
        String detectors = random.nextInt(3) == 0 ? ", detectors: ['base.*']" : "";
        String exempt = random.nextInt(6) == 0 ? ", exempt: {terms: [amber]}" : "";
        return "cordon: 1\npolicies:\n  - {id: %s, name: P, %srules: [{id: r, action: %s, severity: LOW, dictionaries: [%s]%s%s}]}\n"
                .formatted(id, scope, random.nextBoolean() ? "WARN" : "BLOCK", dictionary, detectors, exempt);
    }

    /** The documents as they would stand with the change. */
    Map<String, String> with(BundleEdit edit) {
        Map<String, String> all = new LinkedHashMap<>(documents);
        if (edit.replacing()) {
            all.keySet()
                    .removeIf(key -> key.startsWith(edit.origin() + "/")
                            && !edit.documents()
                                    .containsKey(key.substring(edit.origin().length() + 1)));
        }
        edit.removed().forEach(name -> all.remove(edit.origin() + "/" + name));
        edit.documents().forEach((name, put) -> all.put(edit.origin() + "/" + name, put.content()));
        return all;
    }

    void keep(BundleEdit edit) {
        Map<String, String> all = with(edit);
        documents.clear();
        documents.putAll(all);
    }

    /** Everything read anew. */
    static BundleReader reader(Map<String, String> documents) {
        BundleReader reader = BundleReader.create().source("base.yaml", BASE);
        documents.forEach((key, content) -> reader.source(key.substring(key.indexOf('/') + 1), content));
        return reader;
    }

    /** Texts in which most of the rules find something. */
    static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(8); left > 0; left--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
