package dev.cordon.cli;

/** Bad input or usage that a command cannot go on with: status {@link ExitStatus#BAD_INPUT}. Holds no scanned text. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LineError error;

    InputException(String code, String place, String help) {
        super(code + " at " + place + ": " + help);
        this.error = new LineError(code, place, help);
    }

    LineError error() {
        return error;
    }
}
