package dev.cordon.internal.evaluate;

import dev.cordon.decision.FileFinding.Reason;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.model.FileFacts;
import dev.cordon.policy.Condition;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the facts of one file against one condition. Stateless. */
final class FileConditions {

    private static final String CUSTOM = "custom:";

    private FileConditions() {}

    /** The outcome of one condition on one file. */
    enum Outcome {
        /** The condition does not apply, or the facts do not meet it. */
        PASSES,
        /** A fact it needs was not given. */
        UNKNOWN,
        /** The facts meet it. */
        FIRES
    }

    /**
     * @param outcome what came of it
     * @param reason which condition was met, null unless it fires
     */
    record Answer(Outcome outcome, @Nullable Reason reason) {
        static final Answer PASSES = new Answer(Outcome.PASSES, null);
        static final Answer UNKNOWN = new Answer(Outcome.UNKNOWN, null);

        static Answer fires(Reason reason) {
            return new Answer(Outcome.FIRES, reason);
        }
    }

    static Answer judge(Condition condition, FileFacts file) {
        if (condition instanceof Condition.FileExtension c) {
            return extension(c, file);
        }
        if (condition instanceof Condition.FileSize c) {
            return size(c, file);
        }
        if (condition instanceof Condition.FilePassword c) {
            return password(c, file);
        }
        if (condition instanceof Condition.FileClassifier c) {
            return classifier(c, file);
        }
        return Answer.PASSES;
    }

    private static Answer extension(Condition.FileExtension c, FileFacts file) {
        // As written and without disguise: a hidden extension is blocked like an open one, and allows nothing.
        String extension = FileNames.extension(file.name());
        String plain = FileNames.plainExtension(file.name());
        if (c.block().contains(extension) || c.block().contains(plain)) {
            return Answer.fires(Reason.BLOCKED_EXTENSION);
        }
        if (!c.allow().isEmpty() && !(c.allow().contains(extension) && c.allow().contains(plain))) {
            return Answer.fires(Reason.NOT_IN_THE_ALLOWED_LIST);
        }
        Set<String> possible = FileTypes.typesOf(plain);
        String detected = file.detectedType();
        if (detected != null && !possible.isEmpty() && !possible.contains(detected)) {
            return Answer.fires(Reason.MISMATCHED_EXTENSION);
        }
        return Answer.PASSES;
    }

    private static Answer size(Condition.FileSize c, FileFacts file) {
        Long size = file.size();
        if (size == null) {
            return Answer.UNKNOWN;
        }
        return size > c.limitBytes() ? Answer.fires(Reason.SIZE_EXCEEDED) : Answer.PASSES;
    }

    private static Answer password(Condition.FilePassword c, FileFacts file) {
        if (!FileTypes.accepts(c.fileTypes(), file)) {
            return Answer.PASSES;
        }
        Boolean isProtected = file.passwordProtected();
        if (isProtected == null) {
            return Answer.UNKNOWN;
        }
        if (isProtected != c.whenProtected()) {
            return Answer.PASSES;
        }
        return Answer.fires(isProtected ? Reason.PASSWORD_PROTECTED : Reason.NOT_PASSWORD_PROTECTED);
    }

    private static Answer classifier(Condition.FileClassifier c, FileFacts file) {
        if (!FileTypes.accepts(c.fileTypes(), file)) {
            return Answer.PASSES;
        }
        Map<String, String> labels = file.classifiers();
        if (labels == null) {
            return Answer.UNKNOWN;
        }
        for (Map.Entry<String, String> wanted : c.pairs().entrySet()) {
            for (Map.Entry<String, String> label : labels.entrySet()) {
                if (sameName(wanted.getKey(), label.getKey()) && CaseFold.equal(wanted.getValue(), label.getValue())) {
                    return Answer.fires(Reason.CLASSIFIED);
                }
            }
        }
        return Answer.PASSES;
    }

    // A document's own property may be named as the vendor does, `custom:Name`, or plainly.
    private static boolean sameName(String wanted, String name) {
        return CaseFold.equal(wanted, name) || CaseFold.equal(wanted, CUSTOM + name);
    }
}
