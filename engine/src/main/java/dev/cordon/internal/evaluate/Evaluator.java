package dev.cordon.internal.evaluate;

import dev.cordon.decision.GapReason;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.Selection;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.EvaluationScratch;
import dev.cordon.internal.program.InteractionView;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.Program;
import dev.cordon.internal.program.ProgramSet;
import dev.cordon.internal.program.RawMatches;
import dev.cordon.internal.program.SegmentView;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the programs of a set over interactions. Stateless and thread-safe: the state of a run is the borrowed scratch and, once something was
 * found, a {@link Tally}.
 *
 * <p>A clean interaction takes the short way: scan each segment, find nothing, allocate nothing.
 */
public final class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

    private Evaluator() {}

    /**
     * Evaluates one interaction. Never throws because of content: an unexpected failure becomes the gap INTERNAL for every rule
     * that looked at what was being scanned.
     *
     * @return null when the set was retired before the evaluation could begin; the caller goes on with the current one
     */
    public static @Nullable Evaluation evaluate(ProgramSet set, Interaction interaction, EvaluationRequest request) {
        return evaluate(set, interaction, request, set.scratches().borrow());
    }

    /** The same without native code, whatever the set was compiled with. */
    public static @Nullable Evaluation evaluateWithoutNative(
            ProgramSet set, Interaction interaction, EvaluationRequest request) {
        return evaluate(set, interaction, request, set.scratches().borrowWithoutNative());
    }

    private static @Nullable Evaluation evaluate(
            ProgramSet set, Interaction interaction, EvaluationRequest request, @Nullable EvaluationScratch scratch) {
        if (scratch == null) {
            return null;
        }
        boolean sound = false;
        try {
            Run run = new Run(set, interaction, request, scratch);
            Evaluation evaluation = run.evaluate();
            sound = !run.failed;
            return evaluation;
        } finally {
            if (sound) {
                set.scratches().giveBack(scratch);
            } else {
                set.scratches().discard(scratch);
            }
        }
    }

    /** One evaluation. */
    private static final class Run {
        final ProgramSet set;
        final Program program;
        final Interaction interaction;
        final EvaluationRequest request;
        final EvaluationScratch scratch;
        final InteractionView view;
        final EvaluationLimits limits;

        @Nullable
        Tally tally;

        @Nullable
        SegmentView onlyView;

        @Nullable
        BitSet policies;

        boolean assumesRole;
        boolean failed;

        Run(ProgramSet set, Interaction interaction, EvaluationRequest request, EvaluationScratch scratch) {
            this.set = set;
            this.interaction = interaction;
            this.request = request;
            this.scratch = scratch;
            this.view = scratch.view(interaction);
            this.program = view.program();
            this.limits = set.limits();
        }

        Evaluation evaluate() {
            List<Segment> segments = interaction.segments();
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                SegmentView applies = view.segment(interaction.kindOf(segment), segment);
                if (applies.empty()) {
                    continue;
                }
                note(applies);
                examine(i, segment, applies);
                if (request.firstBlockOnly() && tally != null && tally.blocks()) {
                    break;
                }
            }
            if (!interaction.files().isEmpty()) {
                files();
            }
            return finish();
        }

        private void examine(int index, Segment segment, SegmentView applies) {
            if (index >= limits.segments()) {
                tally().gap(applies.rules(), segment, GapReason.TOO_MANY_SEGMENTS);
            } else if (request.deadlineNanos() != Long.MAX_VALUE && System.nanoTime() - request.deadlineNanos() >= 0) {
                tally().gap(applies.rules(), segment, GapReason.DEADLINE);
            } else {
                try {
                    scan(index, segment, applies);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    noteFailure(e);
                    tally().gap(applies.rules(), segment, GapReason.INTERNAL);
                }
            }
        }

        private void noteFailure(Throwable e) {
            failed = true;
            set.counters().internalGaps().increment();
            // The type alone: a message of a library may quote what it was given.
            LOG.error(
                    "evaluation failed with {}; reported as gap INTERNAL",
                    e.getClass().getName());
        }

        private void scan(int index, Segment segment, SegmentView applies) {
            int limit = segment.part() == SegmentPart.FILE_TEXT ? limits.fileTextLength() : limits.textLength();
            boolean cut = segment.text().length() > limit;
            scratch.text().load(segment.text(), limit);
            RawMatches raw = scratch.raw();
            raw.clear();
            @Nullable Selection[] selected = applies.selected();
            for (int g = 0; g < selected.length; g++) {
                Selection selection = selected[g];
                if (selection != null) {
                    PatternGroup group = program.group(g);
                    PatternSet patternSet = group.patterns();
                    int cutAt = cut ? scratch.text().length() : Integer.MAX_VALUE;
                    raw.begin(g, patternSet.size(), limits.matchesPerRule(), cutAt);
                    patternSet.scan(scratch.text(), selection, scratch.matcher(g, group), raw);
                }
            }
            if (raw.any() || (request.explain() && raw.rejections() > 0)) {
                tally().add(index, segment, applies, scratch.text(), raw);
            }
            if (cut) {
                tally().gap(applies.rules(), segment, GapReason.TEXT_TOO_LONG);
            }
        }

        private void files() {
            try {
                judgeFiles();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                noteFailure(e);
                missFiles();
            }
        }

        private void judgeFiles() {
            FileStage stage = new FileStage(interaction, view);
            if (stage.needed()) {
                stage.run(tally());
                for (int policy : stage.policies()) {
                    policies().set(policy);
                }
            }
        }

        private void missFiles() {
            for (CompiledRule rule : view.fileRules()) {
                tally().gap(rule, FileStage.ALL, GapReason.INTERNAL);
                if (rule.policy().enforced()) {
                    policies().set(rule.policy().index());
                }
            }
            SegmentView texts = FileStage.textView(view);
            for (CompiledRule rule : texts.rules()) {
                tally().gap(rule, FileStage.ALL, GapReason.INTERNAL);
            }
            policies().or(texts.policies());
        }

        // One view is by far the usual case, and then its own bits do.
        private void note(SegmentView applies) {
            assumesRole |= applies.assumesRole();
            if (onlyView == null) {
                onlyView = applies;
            } else if (onlyView != applies) {
                policies().or(applies.policies());
            }
        }

        private BitSet policies() {
            BitSet known = policies;
            if (known == null) {
                known = onlyView == null
                        ? new BitSet()
                        : (BitSet) onlyView.policies().clone();
                policies = known;
            }
            return known;
        }

        private Tally tally() {
            Tally known = tally;
            if (known == null) {
                known = new Tally(program, interaction);
                tally = known;
            }
            return known;
        }

        private Evaluation finish() {
            SegmentView only = onlyView;
            int inScope = policies != null
                    ? policies.cardinality()
                    : only != null ? only.policies().cardinality() : 0;
            List<String> assumed = assumesRole ? Assumed.with(view.assumed(), "role") : view.assumed();
            Tally found = tally;
            return new Evaluation(
                    interaction.id(),
                    found == null ? List.of() : found.violations(),
                    found == null ? List.of() : found.gaps(),
                    found == null || !request.explain() ? List.of() : found.nearMisses(),
                    inScope,
                    view.shadow(),
                    assumed,
                    set.revision());
        }
    }
}
