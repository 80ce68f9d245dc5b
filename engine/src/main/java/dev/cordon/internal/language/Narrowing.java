package dev.cordon.internal.language;

import dev.cordon.internal.language.Clause.Kind;
import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport.Modality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes what a policy permits out of what it forbids. Order does not matter: a permit takes a narrower topic out of a wider
 * prohibition, or the same topic in fewer places; an exception takes out of the clause it is tied to whatever it names. A permit as
 * wide as the prohibition contradicts it, and the prohibition stands.
 */
final class Narrowing {

    /**
     * One thing a policy allows.
     *
     * @param clause index of the clause that allows it
     * @param concept the topic, empty when only values or places are named
     * @param kinds where
     * @param values values it names
     * @param tiedTo index of the only clause it takes from, or {@link Clause#ALL}
     * @param origin what kind of clause allows it
     */
    record Permit(int clause, String concept, Set<SegmentKind> kinds, List<String> values, int tiedTo, Origin origin) {}

    /** What kind of clause allows something. */
    enum Origin {
        PERMIT,
        /** Takes out the very topics it names too. */
        EXCEPTION,
        /** The allowed part of a clause that states a limit. */
        LIMIT
    }

    /** Permits beyond it are not followed, so that weighing them stays in proportion to the text. */
    private static final int MOST_PERMITS = 256;

    private final Hierarchy hierarchy;
    private final Steps steps;
    private final Map<String, List<Permit>> byTarget = new LinkedHashMap<>();
    private final Set<Integer> used = new LinkedHashSet<>();
    private final Set<Integer> contradicted = new LinkedHashSet<>();
    private final Set<Integer> unfollowed = new LinkedHashSet<>();
    private int count;
    private final Set<Integer> indistinct = new LinkedHashSet<>();

    Narrowing(List<Clause> clauses, Hierarchy hierarchy, Steps steps) {
        this.steps = steps;
        this.hierarchy = hierarchy;
        Understanding understanding = new Understanding(hierarchy);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean excepts = clause.modality() == Modality.EXCEPT;
            if ((excepts || clause.modality() == Modality.PERMIT) && understanding.obstacle(clause) == null) {
                int tiedTo = clause.attachedTo() >= 0 ? clause.attachedTo() : Clause.ALL;
                learn(i, clause, clause.mentions(), tiedTo, excepts ? Origin.EXCEPTION : Origin.PERMIT);
            } else if (clause.role() == Kind.LIMIT) {
                learn(i, clause, clause.mentions(), Clause.ALL, Origin.LIMIT);
            } else if (clause.role() == Kind.ONLY_THESE) {
                learn(i, clause, clause.allowed(), i, Origin.EXCEPTION);
            }
        }
    }

    private void learn(int index, Clause clause, List<Mention> topics, int tiedTo, Origin origin) {
        List<String> values = values(clause);
        boolean some = topics.stream().anyMatch(Mention::hidden);
        // "may be shown if they are masked": what is masked is not found anyway, and nothing else is allowed.
        boolean allHidden = clause.reading().has(Reading.Trait.HIDDEN) && !some && origin != Origin.LIMIT;
        for (Mention topic : topics) {
            if (!topic.hidden() && !allHidden) {
                add(new Permit(index, topic.concept(), clause.kinds(), values, tiedTo, origin));
            }
        }
        boolean placed = !clause.reading().kinds().isEmpty() && origin == Origin.EXCEPTION;
        if (topics.isEmpty() && (!values.isEmpty() || placed)) {
            add(new Permit(index, "", clause.kinds(), values, tiedTo, origin));
        }
    }

    /** Of several permits that say the same only the first counts, so that repetition costs nothing. */
    private void add(Permit permit) {
        String key = permit.tiedTo() + " " + permit.concept();
        List<Permit> same = byTarget.computeIfAbsent(key, k -> new ArrayList<>());
        for (Permit other : same) {
            steps.take();
            boolean equal =
                    other.kinds().equals(permit.kinds()) && other.values().equals(permit.values());
            if (equal && other.origin() == permit.origin()) {
                return;
            }
        }
        if (count < MOST_PERMITS) {
            count++;
            same.add(permit);
        } else {
            unfollowed.add(permit.clause());
        }
    }

    private static List<String> values(Clause clause) {
        Set<String> values = new LinkedHashSet<>();
        for (Name name : clause.names()) {
            values.add(name.text());
        }
        return List.copyOf(values);
    }

    /** Permits that take something out of a clause. */
    List<Permit> of(int index) {
        List<Permit> permits = new ArrayList<>();
        byTarget.values()
                .forEach(list -> list.forEach(permit -> {
                    steps.take();
                    boolean own = permit.clause() == index && permit.tiedTo() != index;
                    if (!own && (permit.tiedTo() == index || permit.tiedTo() == Clause.ALL)) {
                        permits.add(permit);
                    }
                }));
        return permits;
    }

    /** Whether a permit takes the whole of a clause's topic out, at the places the permit names. */
    boolean takesWhole(Permit permit, Clause clause, int index, String topic) {
        if (!permit.concept().equals(topic)) {
            return false;
        }
        boolean tied = permit.tiedTo() == index;
        boolean fewerPlaces = clause.kinds().containsAll(permit.kinds())
                && permit.kinds().size() < clause.kinds().size();
        if (tied || fewerPlaces) {
            used.add(permit.clause());
        } else if (permit.origin() == Origin.PERMIT && overlaps(permit, clause)) {
            contradicted.add(permit.clause());
        }
        return tied || fewerPlaces;
    }

    /** Whether a permit of a narrower topic takes a detector or term out of a wider one: only if that sees nothing else of it. */
    boolean takes(Permit permit, String topic, String one) {
        if (!hierarchy.isNarrower(permit.concept(), topic)) {
            return false;
        }
        Hierarchy.Node narrow = hierarchy.node(permit.concept());
        if (!narrow.detectors().contains(one) && !narrow.terms().contains(one)) {
            return false;
        }
        boolean apart = hierarchy.tellsApart(one, permit.concept(), topic);
        (apart ? used : indistinct).add(permit.clause());
        return apart;
    }

    private static boolean overlaps(Permit permit, Clause clause) {
        for (SegmentKind kind : permit.kinds()) {
            if (clause.kinds().contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Notes that a permit had an effect. */
    void use(Permit permit) {
        used.add(permit.clause());
    }

    /** Whether a clause took something out of a prohibition. */
    boolean isUsed(int clause) {
        return used.contains(clause);
    }

    /** Whether a clause allows something that is not followed because too much is allowed before it. */
    boolean isUnfollowed(int clause) {
        return unfollowed.contains(clause);
    }

    /** Whether a clause allows something that its detectors do not tell from what is forbidden. */
    boolean isIndistinct(int clause) {
        return indistinct.contains(clause);
    }

    /** Whether a prohibition says the opposite of a clause in as many words. */
    boolean isContradicted(int clause) {
        return contradicted.contains(clause) && !used.contains(clause);
    }
}
