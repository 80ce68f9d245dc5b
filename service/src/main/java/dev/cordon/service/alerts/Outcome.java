package dev.cordon.service.alerts;

/**
 * What became of one attempt.
 *
 * @param delivered whether the receiver has it
 * @param gone whether the receiver wants no more, ever
 * @param text for people: a status or a reason; nothing the receiver wrote
 */
record Outcome(boolean delivered, boolean gone, String text) {

    private static final int GONE = 410;

    static Outcome ofStatus(int status) {
        return new Outcome(status >= 200 && status < 300, status == GONE, "status " + status);
    }

    static Outcome failed(String reason) {
        return new Outcome(false, false, reason);
    }
}
