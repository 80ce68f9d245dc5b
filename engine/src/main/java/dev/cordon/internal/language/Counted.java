package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of a prohibition whose findings are counted together.
 *
 * @param quantity how many there must be
 * @param topics the topics
 * @param names literal words
 * @param only detectors that count; empty for all of the topics
 */
record Counted(Quantity quantity, List<Mention> topics, List<Name> names, Set<String> only) {

    /**
     * The parts of a clause. Topics of one quantity count together, literal words with the first. Records are counted by one kind
     * of value at a time: eleven customers have eleven e-mail addresses, and four of them have twelve values.
     */
    static List<Counted> of(Clause clause, Hierarchy hierarchy) {
        Map<Quantity, List<Mention>> groups = new LinkedHashMap<>();
        List<Counted> parts = new ArrayList<>();
        for (Mention mention : clause.mentions()) {
            Hierarchy.Node node = hierarchy.node(mention.concept());
            if (mention.quantity().atLeast() > 1 && !node.kinds().isEmpty()) {
                node.kinds()
                        .forEach(kind -> parts.add(new Counted(mention.quantity(), List.of(mention), List.of(), kind)));
            } else {
                groups.computeIfAbsent(mention.quantity(), q -> new ArrayList<>())
                        .add(mention);
            }
        }
        // What alone is allowed is named, too.
        List<Name> forbidden = clause.role() == Clause.Kind.ONLY_THESE ? List.of() : clause.names();
        if (groups.isEmpty() && !forbidden.isEmpty()) {
            groups.put(Quantity.ANY, List.of());
        }
        List<Name> names = forbidden;
        for (Map.Entry<Quantity, List<Mention>> group : groups.entrySet()) {
            parts.add(new Counted(group.getKey(), group.getValue(), names, Set.of()));
            names = List.of();
        }
        return parts;
    }
}
