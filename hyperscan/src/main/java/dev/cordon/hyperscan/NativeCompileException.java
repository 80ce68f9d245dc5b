package dev.cordon.hyperscan;

/** The native compiler refused an expression or a set. The message is the library's and holds no expression. */
final class NativeCompileException extends Exception {

    /** {@link #index} when no single expression is to blame. */
    static final int WHOLE_SET = -1;

    private static final long serialVersionUID = 1L;

    private final int index;

    NativeCompileException(String message, int index) {
        super(message);
        this.index = index;
    }

    /** Place of the offender in the list that was compiled, negative when it is the set as a whole. */
    int index() {
        return index;
    }

    /** The library's words. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
