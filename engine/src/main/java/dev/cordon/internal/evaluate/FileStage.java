package dev.cordon.internal.evaluate;

import dev.cordon.decision.FileFinding;
import dev.cordon.decision.GapReason;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.InteractionView;
import dev.cordon.internal.program.Program;
import dev.cordon.internal.program.SegmentView;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges the facts of an interaction's files, and notes which rules miss a file's text. */
final class FileStage {

    private final Interaction interaction;
    private final InteractionView view;
    private final List<Segment> missingTexts = new ArrayList<>();
    private final SegmentView textView;

    FileStage(Program program, Interaction interaction, InteractionView view) {
        this.interaction = interaction;
        this.view = view;
        for (int i = 0; i < interaction.files().size(); i++) {
            if (interaction.files().get(i).text() == null) {
                missingTexts.add(placeholder(i));
            }
        }
        this.textView = view.segment(SegmentKind.FILE, placeholder(0));
    }

    /** Whether there is anything to judge or to miss. */
    boolean needed() {
        return view.fileRules().length > 0 || (!missingTexts.isEmpty() && !textView.empty());
    }

    void run(Tally tally) {
        for (Segment missing : missingTexts) {
            FileFacts file = interaction.files().get(missing.file());
            boolean isProtected = Boolean.TRUE.equals(file.passwordProtected());
            tally.gap(textView.rules(), missing, isProtected ? GapReason.PROTECTED : GapReason.NOT_SUBMITTED);
        }
        for (CompiledRule rule : view.fileRules()) {
            for (int i = 0; i < interaction.files().size(); i++) {
                judge(tally, rule, i);
            }
        }
    }

    /** Indexes of enforced policies that looked at the files. */
    int[] policies() {
        List<Integer> out = new ArrayList<>();
        for (CompiledRule rule : view.fileRules()) {
            if (rule.policy().enforced()) {
                out.add(rule.policy().index());
            }
        }
        if (!missingTexts.isEmpty()) {
            textView.policies().stream().forEach(out::add);
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private void judge(Tally tally, CompiledRule rule, int index) {
        FileConditions.Answer answer =
                FileConditions.judge(rule.condition(), interaction.files().get(index));
        switch (answer.outcome()) {
            case PASSES -> {}
            case UNKNOWN -> tally.gap(rule, filePath(index), GapReason.NOT_SUBMITTED);
            case FIRES -> tally.file(rule, new FileFinding(index, Objects.requireNonNull(answer.reason())));
        }
    }

    private Segment placeholder(int file) {
        return new Segment(
                filePath(file) + ".text", Text.of(""), SegmentKind.FILE, null, null, SegmentPart.FILE_TEXT, file);
    }

    // The file's name is always a segment of its own; its path tells the file's.
    private String filePath(int file) {
        for (Segment segment : interaction.segments()) {
            if (segment.file() == file && segment.part() == SegmentPart.FILE_NAME) {
                String path = segment.path();
                return path.substring(0, path.length() - ".name".length());
            }
        }
        return "files[" + file + "]";
    }
}
