package dev.cordon.rules.language;

import java.nio.file.*;
import java.util.*;

final class Dump {
    public static void main(String[] args) throws Exception {
        Samples samples = Samples.read(Path.of("src/test/resources/language/samples.txt"));
        List<PolicyTextCase> cases = new ArrayList<>();
        for (String f : args) { cases.addAll(PolicyTextCase.read(Path.of(f), samples)); }
        int clauseE = 0, clauseA = 0, clauseOk = 0, be = 0, ba = 0, bok = 0, exact = 0, bexact = 0;
        try (PolicyTexts texts = new PolicyTexts(cases.stream().map(PolicyTextCase::text).toList())) {
            for (int i = 0; i < cases.size(); i++) {
                PolicyTextCase c = cases.get(i);
                boolean people = c.clauses().stream().anyMatch(s -> s.contains(" >"));
                List<String> actual = Interpretation.of(texts.report(i), people);
                List<String> rest = new ArrayList<>(c.clauses());
                int ok = 0;
                for (String a : actual) { if (rest.remove(a)) ok++; }
                clauseE += c.clauses().size(); clauseA += actual.size(); clauseOk += ok;
                Set<String> blocks = texts.blocks(i, samples);
                Set<String> hit = new TreeSet<>(blocks); hit.retainAll(c.blocks());
                be += c.blocks().size(); ba += blocks.size(); bok += hit.size();
                boolean same = ok == actual.size() && ok == c.clauses().size();
                boolean bsame = blocks.equals(c.blocks());
                exact += same ? 1 : 0; bexact += bsame ? 1 : 0;
                if (!same || !bsame) {
                    System.out.println("=== " + c.name() + "\n    " + c.text().replace("\n", "\n    "));
                    if (!same) {
                        System.out.println("  want   " + String.join("\n         ", c.clauses()));
                        System.out.println("  got    " + String.join("\n         ", actual));
                    }
                    Set<String> miss = new TreeSet<>(c.blocks()); miss.removeAll(blocks);
                    Set<String> more = new TreeSet<>(blocks); more.removeAll(c.blocks());
                    if (!miss.isEmpty()) System.out.println("  OPEN   " + shorter(miss));
                    if (!more.isEmpty()) System.out.println("  extra  " + shorter(more));
                }
            }
        }
        System.out.printf("%d texts: interpretation exact %d, blocks exact %d; clauses P %.3f R %.3f (%d/%d/%d); blocks P %.4f R %.4f (%d/%d/%d)%n", cases.size(), exact, bexact,
            (double) clauseOk / clauseA, (double) clauseOk / clauseE, clauseOk, clauseA, clauseE, (double) bok / ba, (double) bok / be, bok, ba, be);
    }
    static String shorter(Set<String> all) {
        Map<String, List<String>> by = new TreeMap<>();
        for (String s : all) by.computeIfAbsent(s.substring(0, s.indexOf('@')), k -> new ArrayList<>()).add(s.substring(s.indexOf('@') + 1));
        StringBuilder b = new StringBuilder();
        by.forEach((k, v) -> b.append(k).append(v.size() == 5 ? "" : v.toString()).append(' '));
        return b.toString();
    }
}
