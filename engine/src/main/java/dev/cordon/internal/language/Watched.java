package dev.cordon.internal.language;

import dev.cordon.internal.language.Narrowing.Permit;
import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.model.SegmentKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a prohibition looks for at one kind of segment, permits taken out.
 *
 * @param detectors ids, sorted
 * @param terms literal words and values
 * @param exemptTerms words and values that do not count
 * @param exemptDetectors detectors whose matches do not count
 */
record Watched(Set<String> detectors, Set<String> terms, Set<String> exemptTerms, Set<String> exemptDetectors) {

    boolean isEmpty() {
        return detectors.isEmpty() && terms.isEmpty();
    }

    /**
     * @param permits what may take something out of the clause
     * @param topics those of the clause's topics that are to be counted together
     * @param names its literal words, when they are counted with them
     */
    static Watched of(
            Clause clause,
            int index,
            List<Permit> permits,
            List<Mention> topics,
            List<Name> names,
            SegmentKind kind,
            Hierarchy hierarchy,
            Narrowing narrowing) {
        Watched w = new Watched(new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>());
        List<Permit> here = new ArrayList<>();
        for (Permit permit : permits) {
            if (permit.kinds().contains(kind)) {
                here.add(permit);
            }
        }
        names.forEach(name -> w.terms.add(name.text()));
        Set<String> seen = new LinkedHashSet<>();
        for (Mention topic : topics) {
            if (!topic.hidden() && seen.add(topic.concept())) {
                w.add(clause, index, topic.concept(), here, hierarchy, narrowing);
            }
        }
        for (Permit permit : here) {
            if (permit.concept().isEmpty()) {
                w.applyPlain(permit, narrowing);
            }
        }
        return w;
    }

    private void add(
            Clause clause, int index, String topic, List<Permit> permits, Hierarchy hierarchy, Narrowing narrowing) {
        Set<String> ids = new TreeSet<>(hierarchy.node(topic).detectors());
        Set<String> words =
                new LinkedHashSet<>(ids.isEmpty() ? hierarchy.node(topic).terms() : List.of());
        for (Permit permit : permits) {
            if (permit.concept().isEmpty()) {
                continue;
            }
            boolean within = permit.concept().equals(topic) || hierarchy.isNarrower(permit.concept(), topic);
            if (!permit.values().isEmpty()) {
                if (within || hierarchy.isNarrower(topic, permit.concept())) {
                    exemptTerms.addAll(permit.values());
                    narrowing.use(permit);
                }
            } else if (narrowing.takes(permit, clause, index, topic)) {
                take(permit.concept(), topic, ids, words, hierarchy);
            }
        }
        detectors.addAll(ids);
        terms.addAll(words);
    }

    private void take(String permitted, String topic, Set<String> ids, Set<String> words, Hierarchy hierarchy) {
        Hierarchy.Node node = hierarchy.node(permitted);
        if (permitted.equals(topic)) {
            ids.clear();
            words.clear();
            return;
        }
        if (node.detectors().isEmpty()) {
            exemptTerms.addAll(node.terms());
        }
        for (String id : node.detectors()) {
            if (!ids.contains(id)) {
                exemptDetectors.add(id);
            }
        }
        ids.removeAll(node.detectors());
    }

    /** A permit of values alone, or of a place alone. */
    private void applyPlain(Permit permit, Narrowing narrowing) {
        narrowing.use(permit);
        if (permit.values().isEmpty()) {
            detectors.clear();
            terms.clear();
        } else {
            exemptTerms.addAll(permit.values());
        }
    }
}
