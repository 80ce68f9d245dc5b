package dev.cordon.internal.evaluate;

import dev.cordon.decision.FileFinding;
import dev.cordon.decision.GapReason;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.InteractionView;
import dev.cordon.internal.program.SegmentView;
import dev.cordon.model.FileContent;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges the facts of an interaction's files, and notes which rules miss a file's text or parts of it. */
final class FileStage {

    /** Path of a gap that concerns the files as a whole. */
    static final String ALL = "files";

    private final Interaction interaction;
    private final InteractionView view;
    private final List<Missing> missing = new ArrayList<>();
    private final SegmentView textView;

    /** A place whose text was not seen. */
    private record Missing(Segment segment, GapReason reason) {}

    FileStage(Interaction interaction, InteractionView view) {
        this.interaction = interaction;
        this.view = view;
        for (int i = 0; i < interaction.files().size(); i++) {
            missingOf(i, interaction.files().get(i));
        }
        this.textView = textView(view);
    }

    /** What looks at the text of files, wherever in a file it stands. */
    static SegmentView textView(InteractionView view) {
        return view.segment(SegmentKind.FILE, placeholder(ALL, 0));
    }

    /** Whether there is anything to judge or to miss. */
    boolean needed() {
        return view.fileRules().length > 0 || (!missing.isEmpty() && !textView.empty());
    }

    void run(Tally tally) {
        for (Missing m : missing) {
            tally.gap(textView.rules(), m.segment(), m.reason());
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
        if (!missing.isEmpty()) {
            textView.policies().stream().forEach(out::add);
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private void missingOf(int index, FileFacts file) {
        FileContent content = file.content();
        if (content != null) {
            for (FileContent.Gap gap : content.gaps()) {
                String path = gap.place().isEmpty() ? filePath(index) : filePath(index) + "." + gap.place();
                missing.add(new Missing(placeholder(path, index), reason(gap.reason())));
            }
        } else if (!file.submitted()) {
            boolean isProtected = Boolean.TRUE.equals(file.passwordProtected());
            missing.add(new Missing(
                    placeholder(filePath(index) + ".text", index),
                    isProtected ? GapReason.PROTECTED : GapReason.NOT_SUBMITTED));
        }
    }

    private static GapReason reason(FileContent.Reason reason) {
        return switch (reason) {
            case PROTECTED -> GapReason.PROTECTED;
            case UNREADABLE -> GapReason.UNREADABLE;
            case LIMIT -> GapReason.FILE_LIMIT;
            case NO_TEXT -> GapReason.NO_TEXT;
        };
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

    private static Segment placeholder(String path, int file) {
        return new Segment(path, Text.of(""), SegmentKind.FILE, null, null, SegmentPart.FILE_TEXT, file);
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
