package dev.cordon.documents.internal;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of decompressed bytes that counts what comes out, whatever a header declared. */
final class BoundedStream extends FilterInputStream {

    private static final long GRACE = 1 << 20;

    private final Budget budget;
    private final long most;
    private long out;

    /** @param compressed bytes that go in, -1 when unknown */
    BoundedStream(InputStream in, long compressed, Budget budget) {
        super(in);
        this.budget = budget;
        this.most = compressed < 0
                ? Long.MAX_VALUE
                : Math.max(GRACE, compressed * budget.limits().ratio());
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long n) {
        out += n;
        if (out > most) {
            throw new LimitReachedException(GapCode.RATIO_LIMIT);
        }
        budget.inflated(n);
    }
}
