package dev.cordon.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends one byte beyond a limit, so that the size tells that the limit was passed. */
final class CutStream extends FilterInputStream {

    private long left;

    CutStream(InputStream in, long limit) {
        super(in);
        this.left = limit == Long.MAX_VALUE ? limit : limit + 1;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        int b = super.read();
        left -= b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = super.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, n);
        return n;
    }
}
