package dev.cordon.internal.evaluate;

import dev.cordon.decision.NearMiss.Reason;
import dev.cordon.decision.Place;
import dev.cordon.decision.Source;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Finder;
import dev.cordon.internal.program.Finder.Nearby;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.Program;
import dev.cordon.internal.program.RawMatches;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Segment;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The matches of one segment, handed to the finders they belong to: context words are asked, scored detectors added up. Made only
 * when a scan found something.
 */
final class SegmentHits {

    private final Program program;
    private final ScanText text;
    private final int segment;
    private final String path;
    private final Map<Integer, List<Hit>> byFinder = new TreeMap<>();
    private final Map<Integer, Map<Reason, Integer>> refused = new HashMap<>();

    SegmentHits(Program program, ScanText text, int segment, Segment of, RawMatches raw) {
        this.program = program;
        this.text = text;
        this.segment = segment;
        this.path = of.path();
        for (int i = 0; i < raw.count(); i++) {
            int g = raw.group(i);
            PatternGroup group = program.group(g);
            int pattern = raw.pattern(i);
            for (int entry = group.from()[pattern]; entry < group.from()[pattern + 1]; entry++) {
                int finder = program.finderAt(g, entry);
                if (finder >= 0) {
                    take(program.finder(finder), group.lines()[entry], raw.start(i), raw.end(i));
                }
            }
        }
        for (int i = 0; i < raw.rejections(); i++) {
            int g = raw.rejectedGroup(i);
            int[] from = program.group(g).from();
            int pattern = raw.rejectedPattern(i);
            for (int entry = from[pattern]; entry < from[pattern + 1]; entry++) {
                int finder = program.finderAt(g, entry);
                if (finder >= 0) {
                    refuse(finder, Reason.CHECK_FAILED);
                }
            }
        }
        for (List<Hit> hits : byFinder.values()) {
            hits.sort(Comparator.comparing(Hit::place).thenComparingInt(Hit::line));
            dropCovered(hits);
        }
    }

    /** Whether any finder of the rule found or refused something here. */
    boolean concerns(CompiledRule rule) {
        for (int finder : rule.finders()) {
            if (!of(finder).isEmpty() || refused.containsKey(finder)) {
                return true;
            }
        }
        return false;
    }

    /** What the finder found, in text order; empty when nothing. A signal's matches are found here too. */
    List<Hit> of(int finder) {
        List<Hit> own = byFinder.get(finder);
        if (own == null && program.finder(finder).scored()) {
            own = scored(program.finder(finder));
            byFinder.put(finder, own);
        }
        return own == null ? List.of() : own;
    }

    /** How many matches of the finder were refused, and why. */
    Map<Reason, Integer> refused(int finder) {
        return refused.getOrDefault(finder, Map.of());
    }

    private void take(Finder finder, int line, int start, int end) {
        Nearby keywords = finder.keywords();
        if (keywords != null && !keywords.near(text.chars(), text.length(), start, end)) {
            refuse(finder.index(), Reason.KEYWORD_MISSING);
            return;
        }
        Nearby exclude = finder.exclude();
        if (exclude != null && exclude.near(text.chars(), text.length(), start, end)) {
            refuse(finder.index(), Reason.KEYWORD_EXCLUDED);
            return;
        }
        Place place = new Place(segment, path, new Span(start, end));
        String key = CaseFold.key(text.chars(), start, end);
        byFinder.computeIfAbsent(finder.index(), f -> new ArrayList<>())
                .add(new Hit(finder.index(), line, List.of(place), key));
    }

    private void refuse(int finder, Reason reason) {
        refused.computeIfAbsent(finder, f -> new HashMap<>()).merge(reason, 1, Integer::sum);
    }

    // Several patterns of one detector describe one thing: of overlapping spans the leftmost, then the longest, stands.
    private void dropCovered(List<Hit> hits) {
        if (program.finder(hits.get(0).finder()).source().type() != Source.Type.DETECTOR) {
            return;
        }
        hits.sort(Comparator.comparingInt((Hit h) -> h.place().span().start())
                .thenComparingInt(h -> -h.place().span().end()));
        int reached = 0;
        List<Hit> kept = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            if (hit.place().span().start() >= reached) {
                kept.add(hit);
                reached = hit.place().span().end();
            }
        }
        hits.clear();
        hits.addAll(kept);
    }

    // Each detector counts once, however often it matched.
    private List<Hit> scored(Finder finder) {
        int sum = 0;
        List<Place> places = new ArrayList<>();
        for (int part : finder.scoreOf()) {
            List<Hit> hits = byFinder.get(part);
            if (hits != null) {
                sum += program.finder(part).weight();
                hits.forEach(h -> places.addAll(h.places()));
            }
        }
        if (sum < finder.scoreAtLeast()) {
            return List.of();
        }
        places.sort(Comparator.naturalOrder());
        List<Place> distinct = places.stream().distinct().toList();
        return List.of(new Hit(finder.index(), 0, distinct, finder.source().id()));
    }
}
