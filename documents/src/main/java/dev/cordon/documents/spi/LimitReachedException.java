package dev.cordon.documents.spi;

import dev.cordon.documents.GapCode;

/** A limit was reached: the way out of an extractor. Extractors let it pass. */
public final class LimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GapCode code;

    public LimitReachedException(GapCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public GapCode code() {
        return code;
    }
}
