package dev.cordon.compile;

import dev.cordon.internal.match.PatternPlan;
import dev.cordon.internal.program.GroupLayout;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.ProgramSet;
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

    static List<PlannedPattern> of(ProgramSet programs) {
        List<PlannedPattern> out = new ArrayList<>();
        for (GroupLayout layout : programs.layouts()) {
            for (PatternGroup group : layout.groups()) {
                for (int p = 0; p < group.patterns().size(); p++) {
                    for (int entry = group.from()[p]; entry < group.from()[p + 1]; entry++) {
                        out.add(new PlannedPattern(
                                group.owner(),
                                layout.finders()
                                        .get(group.finders()[entry])
                                        .source()
                                        .id(),
                                group.lines()[entry],
                                group.patterns().plan(p)));
                    }
                }
            }
        }
        return out;
    }
}
