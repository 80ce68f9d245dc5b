package dev.cordon.compile;

import dev.cordon.internal.match.PatternPlan;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * How one pattern of a compiled set is found.
 *
 * @param owner organisation whose pattern it is, empty for shared ones
 * @param source detector or dictionary id
 * @param line 1-based dictionary line, 0 for a detector
 * @param plan layers, reason, widths and estimated cost
 */
public record PlannedPattern(String owner, String source, int line, PatternPlan plan) {

    static List<PlannedPattern> of(Program program) {
        List<PlannedPattern> out = new ArrayList<>();
        for (int g = 0; g < program.groupCount(); g++) {
            PatternGroup group = program.group(g);
            for (int p = 0; p < group.patterns().size(); p++) {
                int[] owners = group.owners()[p];
                for (int k = 0; k < owners.length; k++) {
                    String source = program.finder(owners[k]).source().id();
                    out.add(new PlannedPattern(
                            group.owner(),
                            source,
                            group.lines()[p][k],
                            group.patterns().plan(p)));
                }
            }
        }
        return out;
    }
}
