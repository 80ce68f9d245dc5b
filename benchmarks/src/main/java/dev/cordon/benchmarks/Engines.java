package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Our engine over the rules of each workload, built as an embedder would. */
final class Engines {

    private Engines() {}

    /** What an engine enforces. */
    enum Workload {
        /** The 22 expressions and the 2,000 terms. */
        MIXED,
        /** The 22 expressions. */
        EXPRESSIONS,
        /** Every shipped detector. */
        BUNDLE
    }

    static PolicyEngine of(Workload workload, Backend backend) {
        return switch (workload) {
            case MIXED -> engine(backend, expressions(), terms(Definitions.mixedTerms()));
            case EXPRESSIONS -> engine(backend, expressions());
            case BUNDLE -> bundle(backend);
        };
    }

    /** An engine over one dictionary of terms. */
    static PolicyEngine ofTerms(List<String> terms) {
        return engine(Backend.JAVA, terms(terms));
    }

    private static PolicyEngine engine(Backend backend, Dictionary... dictionaries) {
        StringBuilder policy = new StringBuilder("""
                cordon: 1
                policies:
                  - id: benchmark
                    name: Benchmark
                    rules:
                """);
        for (Dictionary dictionary : dictionaries) {
            policy.append("      - {id: %1$s, action: BLOCK, severity: HIGH, dictionaries: [%1$s]}\n"
                    .formatted(dictionary.id()));
        }
        return PolicyEngine.builder()
                .sources(reader -> {
                    reader.source("benchmark.yaml", policy.toString());
                    for (Dictionary dictionary : dictionaries) {
                        reader.dictionary(dictionary);
                    }
                })
                .backend(backend.forEngine())
                .build();
    }

    private static PolicyEngine bundle(Backend backend) {
        TreeSet<String> families = new TreeSet<>();
        for (Detector detector : BundleReader.create().shippedRules().read().detectors()) {
            families.add(detector.id().substring(0, detector.id().indexOf('.')) + ".*");
        }
        String policy = """
                cordon: 1
                policies:
                  - id: bundle
                    name: Every shipped detector
                    rules:
                      - {id: any, action: BLOCK, severity: HIGH, detectors: %s}
                """.formatted(families);
        return PolicyEngine.builder()
                .shippedRules()
                .sources(reader -> reader.source("bundle.yaml", policy))
                .backend(backend.forEngine())
                .build();
    }

    private static Dictionary expressions() {
        List<String> sources = new ArrayList<>();
        Definitions.mixedExpressions().forEach(expression -> sources.add(expression.source()));
        return dictionary("expressions", Dictionary.Type.REGEX, sources);
    }

    private static Dictionary terms(List<String> terms) {
        return dictionary("terms", Dictionary.Type.WORD, terms);
    }

    private static Dictionary dictionary(String id, Dictionary.Type type, List<String> lines) {
        List<Dictionary.Term> terms = new ArrayList<>();
        for (String line : lines) {
            terms.add(new Dictionary.Term(terms.size() + 1, line));
        }
        return new Dictionary(id, id, "1.0", type, false, terms, SourceLocation.of(id));
    }
}
