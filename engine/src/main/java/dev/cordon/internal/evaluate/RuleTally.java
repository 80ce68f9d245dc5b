package dev.cordon.internal.evaluate;

import dev.cordon.decision.NearMiss;
import dev.cordon.decision.NearMiss.Reason;
import dev.cordon.decision.Place;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Finder;
import dev.cordon.internal.program.Program;
import dev.cordon.model.Span;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Threshold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one rule on text has found so far, by scanned attribute. Made only when a segment in the rule's scope had matches.
 */
final class RuleTally {

    private final Program program;
    private final CompiledRule rule;
    private final Threshold threshold;
    private final Map<Integer, Attribute> attributes = new TreeMap<>();
    private final Map<Reason, Map<String, Integer>> refused = new TreeMap<>();
    private boolean atLeast;
    private boolean full;

    RuleTally(Program program, CompiledRule rule) {
        this.program = program;
        this.rule = rule;
        this.threshold = ((Condition.Content) rule.condition()).threshold();
    }

    /** What was found in one attribute: a message's text, a room's name, one whole file. */
    private static final class Attribute {
        final List<Hit> hits = new ArrayList<>();
        final Set<Object> distinctSpans = new HashSet<>();
        final Set<String> distinctKeys = new HashSet<>();
        final Set<Integer> scoring = new HashSet<>();
    }

    /** A finder that another's finding at the place replaces. */
    private record Superseded(Place place, int finder) {}

    /** A span in a segment: what findings from several sources share. */
    private record SpanKey(int segment, Span span) {}

    CompiledRule rule() {
        return rule;
    }

    /** Takes the segment's hits into the attribute they are counted in. */
    void add(int attribute, SegmentHits segment) {
        NavigableMap<Integer, Integer> exempt = exemptSpans(segment);
        List<Hit> all = new ArrayList<>();
        for (int finder : rule.finders()) {
            all.addAll(segment.of(finder));
            segment.refused(finder).forEach((reason, n) -> refuse(reason, finder, n));
        }
        if (all.isEmpty()) {
            return;
        }
        int counted = threshold.per() == Threshold.CountOver.INTERACTION ? 0 : attribute;
        Attribute into = attributes.computeIfAbsent(counted, a -> new Attribute());
        Set<Superseded> superseded = supersededBy(all);
        for (Hit hit : all) {
            if (superseded.contains(new Superseded(hit.place(), hit.finder()))) {
                refuse(Reason.SUPERSEDED, hit.finder(), 1);
            } else if (overlaps(hit, exempt)) {
                refuse(Reason.EXEMPTED, hit.finder(), 1);
            } else if (into.hits.size() < program.limits().matchesPerRule()) {
                count(into, hit);
            } else {
                full = true;
            }
        }
    }

    /** Whether more was found than a rule may hold. */
    boolean full() {
        return full;
    }

    /** Marks that a limit stopped the counting somewhere. */
    void markAtLeast() {
        atLeast = true;
    }

    boolean atLeast() {
        return atLeast || full;
    }

    /** Whether the threshold is reached in some attribute. */
    boolean violated() {
        return attributes.values().stream().anyMatch(this::reached);
    }

    /** Hits that count, of the attributes in which the threshold is reached; signals are left out. */
    List<Hit> findings() {
        List<Hit> out = new ArrayList<>();
        for (Attribute a : attributes.values()) {
            if (reached(a)) {
                a.hits.stream()
                        .filter(h -> !program.finder(h.finder()).signal())
                        .forEach(out::add);
            }
        }
        return out;
    }

    /** Number of distinct spans that count. */
    int count() {
        return attributes.values().stream()
                .filter(this::reached)
                .mapToInt(a -> a.distinctSpans.size())
                .sum();
    }

    /** Number of distinct keys that count. */
    int uniqueCount() {
        Set<String> keys = new HashSet<>();
        attributes.values().stream().filter(this::reached).forEach(a -> keys.addAll(a.distinctKeys));
        return keys.size();
    }

    /** Why the rule did not fire, or what it left out. */
    List<NearMiss> nearMisses() {
        List<NearMiss> out = new ArrayList<>();
        String policy = rule.policy().policy().id();
        String id = rule.rule().id();
        int best = attributes.values().stream().mapToInt(this::amount).max().orElse(0);
        if (best > 0 && best < threshold.atLeast()) {
            out.add(new NearMiss(policy, id, Reason.BELOW_THRESHOLD, "", threshold.atLeast() - best));
        }
        refused.forEach((reason, sources) ->
                sources.forEach((source, n) -> out.add(new NearMiss(policy, id, reason, source, n))));
        return out;
    }

    private void count(Attribute into, Hit hit) {
        Finder finder = program.finder(hit.finder());
        into.scoring.add(hit.finder());
        into.hits.add(hit);
        if (!finder.signal()) {
            into.distinctSpans.add(
                    new SpanKey(hit.place().segment(), hit.place().span()));
            into.distinctKeys.add(hit.key());
        }
    }

    private boolean reached(Attribute a) {
        return amount(a) >= threshold.atLeast();
    }

    private int amount(Attribute a) {
        return switch (threshold.measure()) {
            case COUNT -> a.distinctSpans.size();
            case UNIQUE -> a.distinctKeys.size();
            case SCORE ->
                a.scoring.stream().mapToInt(f -> program.finder(f).weight()).sum();
        };
    }

    private Set<Superseded> supersededBy(List<Hit> all) {
        Set<Superseded> out = new HashSet<>();
        for (Hit hit : all) {
            for (int below : program.finder(hit.finder()).supersedes()) {
                out.add(new Superseded(hit.place(), below));
            }
        }
        return out;
    }

    // Start to the furthest end of exempt spans that start there, thinned so that ends grow with starts.
    private NavigableMap<Integer, Integer> exemptSpans(SegmentHits segment) {
        NavigableMap<Integer, Integer> spans = new TreeMap<>();
        for (int finder : rule.exempt()) {
            for (Hit hit : segment.of(finder)) {
                hit.places().forEach(p -> spans.merge(p.span().start(), p.span().end(), Math::max));
            }
        }
        int furthest = 0;
        for (Map.Entry<Integer, Integer> span : spans.entrySet()) {
            furthest = Math.max(furthest, span.getValue());
            span.setValue(furthest);
        }
        return spans;
    }

    private static boolean overlaps(Hit hit, NavigableMap<Integer, Integer> exempt) {
        Map.Entry<Integer, Integer> before =
                exempt.lowerEntry(hit.place().span().end());
        return before != null && before.getValue() > hit.place().span().start();
    }

    private void refuse(Reason reason, int finder, int times) {
        refused.computeIfAbsent(reason, r -> new TreeMap<>())
                .merge(program.finder(finder).source().id(), times, Integer::sum);
    }
}
