package dev.cordon.internal.program;

import dev.cordon.internal.match.Selection;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What applies to one segment: computed once for each combination of attributes and kept. Immutable after construction.
 *
 * @param rules rules on text that look at the segment
 * @param ruleBits the same as bits of rule indexes
 * @param selected for each group of the program what to scan for, null when the rules need nothing of it
 * @param policies bits of the enforced policies among the rules' owners
 * @param assumesRole whether a rule asks for a role the segment does not have
 */
public record SegmentView(
        CompiledRule[] rules, BitSet ruleBits, @Nullable Selection[] selected, BitSet policies, boolean assumesRole) {

    /** Whether nothing looks at the segment. */
    public boolean empty() {
        return rules.length == 0;
    }
}
