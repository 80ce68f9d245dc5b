package dev.cordon.policy;

/** A bundle that did not validate, for callers that cannot go on without one. The message is the report's text form. */
public final class InvalidBundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LoadReport report;

    InvalidBundleException(LoadReport report) {
        super(report.toText());
        this.report = report;
    }

    /** Every problem, with its place. */
    public LoadReport report() {
        return report;
    }
}
