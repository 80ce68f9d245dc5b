package dev.cordon.internal.language;

import dev.cordon.internal.language.Narrowing.Permit;
import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.model.SegmentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out what one prohibition looks for, kind of segment by kind of segment. */
final class Watcher {

    private final Clause clause;
    private final int index;
    private final List<Permit> permits;
    private final Hierarchy hierarchy;
    private final Narrowing narrowing;
    /** Exempt terms of the vocabulary: each is all of a value, so it hides nothing beside it and splits no rule. */
    private final Set<String> wholeValues = new LinkedHashSet<>();

    /** @param index of the clause in its text */
    Watcher(Clause clause, int index, Hierarchy hierarchy, Narrowing narrowing) {
        this.clause = clause;
        this.index = index;
        this.permits = narrowing.of(index);
        this.hierarchy = hierarchy;
        this.narrowing = narrowing;
    }

    /**
     * What is looked for, with the kinds of segments it is looked for at: kinds of equal work together. Topics of which permits
     * exempt different values come apart, so that a value allowed of one hides nothing of another; those that are counted do not.
     */
    Map<Watched, Set<SegmentKind>> work(Counted part) {
        Map<Watched, Set<SegmentKind>> groups = new LinkedHashMap<>();
        for (SegmentKind kind : new TreeSet<>(clause.kinds())) {
            for (Watched watched : watched(part, kind)) {
                groups.computeIfAbsent(watched, w -> new TreeSet<>()).add(kind);
            }
        }
        return groups;
    }

    private List<Watched> watched(Counted part, SegmentKind kind) {
        List<Permit> here =
                permits.stream().filter(permit -> permit.kinds().contains(kind)).toList();
        Map<Set<String>, Watched> byExempt = new LinkedHashMap<>();
        if (!part.names().isEmpty()) {
            Watched words = Watched.nothing();
            part.names().forEach(name -> words.terms().add(name.text()));
            here.stream().filter(permit -> permit.concept().isEmpty()).forEach(permit -> applyPlain(words, permit));
            join(byExempt, words, part);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Mention topic : part.topics()) {
            if (!topic.hidden() && seen.add(topic.concept())) {
                Watched watched = Watched.nothing();
                add(watched, topic.concept(), here);
                if (!part.only().isEmpty()) {
                    watched.detectors().retainAll(part.only());
                }
                here.stream()
                        .filter(permit -> permit.concept().isEmpty() && isAbout(permit, topic.concept()))
                        .forEach(permit -> applyPlain(watched, permit));
                join(byExempt, watched, part);
            }
        }
        // What nothing is exempt from comes first: it is most of a clause, and the first rule has the clause's id.
        List<Watched> parts = new ArrayList<>(byExempt.values());
        parts.sort(Comparator.comparing(one -> !one.exemptTerms().isEmpty()));
        return List.copyOf(parts);
    }

    private void join(Map<Set<String>, Watched> byExempt, Watched one, Counted part) {
        Set<String> key = new LinkedHashSet<>(part.quantity().atLeast() > 1 ? Set.of() : one.exemptTerms());
        key.removeAll(wholeValues);
        byExempt.computeIfAbsent(key, k -> Watched.nothing()).addAll(one);
    }

    /** A domain that is allowed excuses no password beside it. */
    private static boolean isAbout(Permit permit, String topic) {
        return permit.values().isEmpty() || !topic.equals(Family.SECRETS) && !topic.startsWith(Family.SECRETS + ".");
    }

    private void add(Watched watched, String topic, List<Permit> here) {
        Set<String> ids = new TreeSet<>(hierarchy.node(topic).detectors());
        Set<String> words = new LinkedHashSet<>(hierarchy.node(topic).terms());
        for (Permit permit : here) {
            if (permit.concept().isEmpty()) {
                continue;
            }
            if (!permit.values().isEmpty()) {
                exempt(watched, permit, topic);
            } else {
                boolean all = narrowing.takesWhole(permit, clause, index, topic);
                ids.removeIf(id -> all || narrowing.takes(permit, topic, id));
                words.removeIf(word -> all || narrowing.takes(permit, topic, word));
                if (!all) {
                    exemptTerms(watched, permit, topic);
                }
            }
        }
        watched.detectors().addAll(ids);
        watched.terms().addAll(words);
    }

    /** Words of a narrower topic that no detector sees: what a detector finds counts for nothing when it is one of them. */
    private void exemptTerms(Watched watched, Permit permit, String topic) {
        Hierarchy.Node taken = hierarchy.node(permit.concept());
        if (taken.detectors().isEmpty() && !taken.terms().isEmpty() && hierarchy.isNarrower(permit.concept(), topic)) {
            watched.exemptTerms().addAll(taken.terms());
            wholeValues.addAll(taken.terms());
            narrowing.use(permit);
        }
    }

    /** A permit of named values of a topic. */
    private void exempt(Watched watched, Permit permit, String topic) {
        boolean related = permit.concept().equals(topic)
                || hierarchy.isNarrower(permit.concept(), topic)
                || hierarchy.isNarrower(topic, permit.concept());
        if (related) {
            watched.exemptTerms().addAll(permit.values());
            narrowing.use(permit);
        }
    }

    /** A permit of values alone, or of a place alone. */
    private void applyPlain(Watched watched, Permit permit) {
        narrowing.use(permit);
        if (permit.values().isEmpty()) {
            watched.clear();
        } else {
            watched.exemptTerms().addAll(permit.values());
        }
    }
}
