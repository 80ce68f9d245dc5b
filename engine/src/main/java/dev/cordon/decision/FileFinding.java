package dev.cordon.decision;

/**
 * A fact of a file that met a rule's condition.
 *
 * @param file index in {@link dev.cordon.model.Interaction#files}
 * @param reason which condition was met
 */
public record FileFinding(int file, Reason reason) {

    /** Conditions a file can meet. The extension names are those of the Symphony violation feed. */
    public enum Reason {
        /** The extension is on the block list. */
        BLOCKED_EXTENSION,
        /** The extension is not on the allow list. */
        NOT_IN_THE_ALLOWED_LIST,
        /** The content is of a type that files of this extension never have. */
        MISMATCHED_EXTENSION,
        /** The file is larger than the limit. */
        SIZE_EXCEEDED,
        /** A password is needed to open the file. */
        PASSWORD_PROTECTED,
        /** No password is needed to open the file. */
        NOT_PASSWORD_PROTECTED,
        /** The file carries one of the labels. */
        CLASSIFIED
    }
}
