package dev.cordon.rules.language;
import dev.cordon.*; import dev.cordon.model.*; import java.nio.file.*; import java.util.*;
final class Hits { public static void main(String[] a) throws Exception {
  Samples s = Samples.read(Path.of("src/test/resources/language/samples.txt"));
  String all = new String(Files.readAllBytes(Path.of("/tmp/langdev/all.yaml")));
  PolicyEngine e = PolicyEngine.builder().shippedRules().sources(r -> r.source("all.yaml", all)).build();
  s.texts().forEach((n, t) -> { Set<String> ids = new TreeSet<>();
    e.evaluate(Interaction.builder().kind(SegmentKind.PROMPT).text(t).build()).violations().forEach(v -> v.findings().forEach(f -> ids.add(v.sources().get(f.source()).id())));
    System.out.println(n + " -> " + ids); });
}}
