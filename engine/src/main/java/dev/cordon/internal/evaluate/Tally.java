package dev.cordon.internal.evaluate;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.FileFinding;
import dev.cordon.decision.GapReason;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Violation;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Program;
import dev.cordon.internal.program.RawMatches;
import dev.cordon.internal.program.SegmentView;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import dev.cordon.policy.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an evaluation has found and missed so far, rule by rule. Made with the first match or gap; not thread-safe.
 */
final class Tally {

    private final Program program;
    private final Interaction interaction;
    private final Map<Integer, RuleTally> byRule = new TreeMap<>();
    private final Map<Integer, List<FileFinding>> files = new TreeMap<>();
    private final List<PendingGap> pending = new ArrayList<>();

    /** A gap that stands unless its rule turns out to be violated. */
    private record PendingGap(CompiledRule rule, GapReason reason, String path) {}

    Tally(Program program, Interaction interaction) {
        this.program = program;
        this.interaction = interaction;
    }

    /** Takes the matches of one segment. */
    void add(int index, Segment segment, SegmentView applies, ScanText text, RawMatches raw) {
        SegmentHits hits = new SegmentHits(program, text, index, segment, raw);
        // Name and text of one file are one attribute; every other segment is its own.
        int attribute = segment.file() >= 0 ? interaction.segments().size() + segment.file() : index;
        for (CompiledRule rule : applies.rules()) {
            if (!appliesToFile(rule, segment) || !(hits.concerns(rule) || raw.anyCappedOrExhausted())) {
                continue;
            }
            RuleTally tally = byRule.computeIfAbsent(rule.index(), r -> new RuleTally(program, rule));
            tally.add(attribute, hits);
            if (tally.full()) {
                gap(rule, segment.path(), GapReason.TOO_MANY_MATCHES);
            }
            if (raw.anyCappedOrExhausted()) {
                limitsReached(rule, tally, segment, raw);
            }
        }
    }

    /** Notes that the rules could not see the segment. */
    void gap(CompiledRule[] rules, Segment segment, GapReason reason) {
        for (CompiledRule rule : rules) {
            if (appliesToFile(rule, segment)) {
                gap(rule, segment.path(), reason);
            }
        }
    }

    /** Notes that the rule could not see what is at the path. */
    void gap(CompiledRule rule, String path, GapReason reason) {
        pending.add(new PendingGap(rule, reason, path));
    }

    /** Notes that a file's facts meet the rule's condition. */
    void file(CompiledRule rule, FileFinding finding) {
        files.computeIfAbsent(rule.index(), r -> new ArrayList<>()).add(finding);
    }

    /** Whether an enforced rule that blocks is violated already. */
    boolean blocks() {
        for (RuleTally tally : byRule.values()) {
            CompiledRule rule = tally.rule();
            if (rule.rule().action() == Action.BLOCK && rule.policy().enforced() && tally.violated()) {
                return true;
            }
        }
        return false;
    }

    /** Violations in the documented order. */
    List<Violation> violations() {
        List<Violation> out = new ArrayList<>();
        for (RuleTally tally : byRule.values()) {
            if (tally.violated()) {
                out.add(Violations.ofText(program, tally));
            }
        }
        files.forEach((rule, findings) -> out.add(Violations.ofFiles(program.rule(rule), findings)));
        Collections.sort(out);
        return out;
    }

    /** Gaps that could still change an answer, in the documented order. */
    List<CoverageGap> gaps() {
        TreeSet<CoverageGap> out = new TreeSet<>();
        for (PendingGap gap : pending) {
            if (!violated(gap.rule)) {
                Action action = gap.reason.acts()
                        ? gap.rule.policy().actionOfGap(gap.rule.rule().action())
                        : Action.ALLOW;
                out.add(new CoverageGap(
                        gap.reason,
                        gap.rule.policy().policy().id(),
                        gap.rule.rule().id(),
                        gap.path,
                        action,
                        gap.rule.policy().policy().mode()));
            }
        }
        return List.copyOf(out);
    }

    /** Near misses of rules that did not fire, in the documented order. */
    List<NearMiss> nearMisses() {
        List<NearMiss> out = new ArrayList<>();
        byRule.values().forEach(tally -> out.addAll(tally.nearMisses()));
        Collections.sort(out);
        return out;
    }

    private boolean violated(CompiledRule rule) {
        RuleTally tally = byRule.get(rule.index());
        return files.containsKey(rule.index()) || (tally != null && tally.violated());
    }

    private boolean appliesToFile(CompiledRule rule, Segment segment) {
        return segment.part() == SegmentPart.TEXT
                || !(rule.condition() instanceof Condition.Content content)
                || FileTypes.accepts(content.fileTypes(), interaction.files().get(segment.file()));
    }

    private void limitsReached(CompiledRule rule, RuleTally tally, Segment segment, RawMatches raw) {
        for (int finder : rule.finders()) {
            for (int group = 0; group < program.groupCount(); group++) {
                for (int pattern : program.patternsOf(group, finder)) {
                    if (raw.exhausted(group, pattern)) {
                        tally.markAtLeast();
                        gap(rule, segment.path(), GapReason.WORK_LIMIT);
                    } else if (raw.capped(group, pattern)) {
                        tally.markAtLeast();
                        gap(rule, segment.path(), GapReason.TOO_MANY_MATCHES);
                    }
                }
            }
        }
    }
}
