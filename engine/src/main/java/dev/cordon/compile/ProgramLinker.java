package dev.cordon.compile;

import dev.cordon.internal.program.CompiledPolicy;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Finder;
import dev.cordon.internal.program.GroupLayout;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.Program;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.policy.Detector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the program of one organisation together: the rules of all and its own, and of the finders those that these rules need. For
 * one use.
 */
final class ProgramLinker {

    private final ItemTable items;
    private final BuiltLayout[] layouts;
    private final Map<Item, Integer> finders = new LinkedHashMap<>();
    private final List<CompiledPolicy> policies = new ArrayList<>();
    private final List<CompiledRule> rules = new ArrayList<>();

    private ProgramLinker(ItemTable items, BuiltLayout... layouts) {
        this.items = items;
        this.layouts = layouts;
    }

    static Program link(
            EvaluationLimits limits, ItemTable items, OwnerPart shared, OwnerPart own, BuiltLayout... layouts) {
        ProgramLinker linker = new ProgramLinker(items, layouts);
        linker.add(shared);
        linker.add(own);
        return linker.program(limits);
    }

    private void add(OwnerPart part) {
        int first = policies.size();
        part.policies().forEach(policy -> policies.add(new CompiledPolicy(policies.size(), policy)));
        for (OwnerPart.NamedRule rule : part.rules()) {
            rules.add(new CompiledRule(
                    rules.size(),
                    policies.get(first + rule.policy()),
                    rule.rule(),
                    numbers(rule.found()),
                    numbers(rule.exempt())));
        }
        numbers(part.needs());
    }

    private int[] numbers(List<Item> some) {
        int[] numbers = new int[some.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = finders.computeIfAbsent(some.get(i), item -> finders.size());
        }
        return numbers;
    }

    private Program program(EvaluationLimits limits) {
        List<PatternGroup> groups = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        List<int[][]> patterns = new ArrayList<>();
        Finder[] linked = new Finder[finders.size()];
        for (BuiltLayout layout : layouts) {
            int[] numbersOfLayout = new int[layout.items().size()];
            for (int i = 0; i < numbersOfLayout.length; i++) {
                Item item = layout.items().get(i);
                Integer finder = finders.get(item);
                // An item that was shared once may still stand in the shared layout beside its owner's.
                numbersOfLayout[i] = finder == null || linked[finder] != null ? -1 : finder;
                if (finder != null && numbersOfLayout[i] >= 0) {
                    linked[finder] =
                            finder(finder, item, layout.layout().finders().get(i));
                }
            }
            for (int g = 0; g < layout.layout().groups().size(); g++) {
                groups.add(layout.layout().groups().get(g));
                numbers.add(numbersOfLayout);
                int[][] patternsOf = new int[linked.length][];
                for (int i = 0; i < numbersOfLayout.length; i++) {
                    if (numbersOfLayout[i] >= 0) {
                        patternsOf[numbersOfLayout[i]] = layout.layout().patterns()[g][i];
                    }
                }
                patterns.add(patternsOf);
            }
        }
        return new Program(
                limits,
                policies,
                rules.toArray(new CompiledRule[0]),
                linked,
                groups.toArray(new PatternGroup[0]),
                numbers.toArray(new int[0][]),
                patterns.toArray(new int[0][][]));
    }

    private Finder finder(int index, Item item, GroupLayout.Prepared prepared) {
        Detector detector = item.detector();
        Detector.Score score = detector == null ? null : detector.score();
        return new Finder(
                index,
                prepared.source(),
                prepared.severity(),
                prepared.weight(),
                prepared.signal(),
                prepared.keywords(),
                prepared.exclude(),
                detector == null ? new int[0] : superseded(index, detector),
                OwnerPart.scored(item, items).stream().mapToInt(finders::get).toArray(),
                score == null ? 0 : score.atLeast());
    }

    private int[] superseded(int index, Detector detector) {
        return detector.supersedes().stream()
                .flatMap(reference -> items.detectors(reference).stream())
                .map(finders::get)
                .filter(below -> below != null && below != index)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
