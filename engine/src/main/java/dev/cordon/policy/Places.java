package dev.cordon.policy;

/** Places of parts whose own line was not kept. */
final class Places {

    private Places() {}

    /** The line and column of the whole, with the path of the part. */
    static SourceLocation under(SourceLocation whole, String step) {
        String path = whole.path().isEmpty() ? step : whole.path() + "." + step;
        return new SourceLocation(whole.source(), whole.line(), whole.column(), path);
    }
}
