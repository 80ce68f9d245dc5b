package dev.cordon.documents;

import dev.cordon.model.FileContent;

/** Why something in a file was not read. */
public enum GapCode {
    /** A password or a right is needed. */
    PROTECTED(FileContent.Reason.PROTECTED),
    /** It is broken, or of a form that is not read. */
    UNREADABLE(FileContent.Reason.UNREADABLE),
    /** An image, a sound, a program: no text is looked for. */
    NO_TEXT(FileContent.Reason.NO_TEXT),
    /** The file is larger than {@link FileLimits#fileBytes}. */
    SIZE_LIMIT(FileContent.Reason.LIMIT),
    /** More came out of compressed parts than {@link FileLimits#inflatedBytes}. */
    INFLATE_LIMIT(FileContent.Reason.LIMIT),
    /** A compressed part grew by more than {@link FileLimits#ratio}. */
    RATIO_LIMIT(FileContent.Reason.LIMIT),
    /** There are more files inside than {@link FileLimits#entries}. */
    ENTRY_LIMIT(FileContent.Reason.LIMIT),
    /** Files lie deeper in files than {@link FileLimits#depth}, or elements deeper in elements than any document needs. */
    DEPTH_LIMIT(FileContent.Reason.LIMIT),
    /** There is more text than {@link FileLimits#textLength}. */
    TEXT_LIMIT(FileContent.Reason.LIMIT),
    /** It took longer than {@link FileLimits#time}. */
    TIME_LIMIT(FileContent.Reason.LIMIT),
    /** The memory did not suffice. */
    MEMORY_LIMIT(FileContent.Reason.LIMIT),
    /** The process that read the file ended before the file did. */
    WORKER_FAILED(FileContent.Reason.UNREADABLE);

    private final FileContent.Reason reason;

    GapCode(FileContent.Reason reason) {
        this.reason = reason;
    }

    /** What the engine takes it for. */
    public FileContent.Reason reason() {
        return reason;
    }
}
