package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hs_scratch_t;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or more native databases that are scanned one after another. An open scratch keeps them alive: they are freed when the matcher
 * is closed and its last scratch is, so no scan can meet a freed database.
 */
final class HyperscanMatcher implements FastMatcher {

    private final List<NativeDatabase> shards;
    private final NativeScan nativeScan;
    private final long bytes;
    private int openScratches;
    private boolean closed;

    /** @param shards not empty; owned by this matcher from now on */
    HyperscanMatcher(List<NativeDatabase> shards, NativeScan nativeScan) {
        this.shards = List.copyOf(shards);
        this.nativeScan = nativeScan;
        this.bytes = this.shards.stream().mapToLong(NativeDatabase::bytes).sum();
    }

    @Override
    public @Nullable FastScratch newScratch() {
        return newScratch(0);
    }

    /** As {@link #newScratch()}, with the text starting so many bytes after the start of its memory. */
    synchronized @Nullable HyperscanScratch newScratch(int lead) {
        hs_scratch_t handle = closed ? null : allocate();
        if (handle == null) {
            return null;
        }
        try {
            HyperscanScratch scratch = new HyperscanScratch(this, handle, new Utf8Text(lead));
            openScratches++;
            return scratch;
        } catch (OutOfMemoryError e) {
            NativeScratches.free(handle);
            return null;
        }
    }

    @Override
    public boolean scan(char[] chars, int length, FastScratch scratch, EndSink sink) {
        if (!(scratch instanceof HyperscanScratch own) || own.owner() != this) {
            throw new IllegalArgumentException("the scratch belongs to another matcher");
        }
        if (!own.enter()) {
            return false;
        }
        try {
            return scanShards(chars, length, own) && deliver(chars, own, sink);
        } finally {
            own.leave();
        }
    }

    @Override
    public long memoryBytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            freeIfUnused();
        }
    }

    /** Native scratch memory for this matcher's databases; null when there is none to be had. */
    @Nullable
    hs_scratch_t allocate() {
        return NativeScratches.allocate(shards);
    }

    synchronized void scratchClosed() {
        openScratches--;
        if (closed) {
            freeIfUnused();
        }
    }

    private void freeIfUnused() {
        if (openScratches == 0) {
            shards.forEach(NativeDatabase::free);
        }
    }

    private boolean scanShards(char[] chars, int length, HyperscanScratch scratch) {
        scratch.reports().clear();
        if (!scratch.text().fill(chars, length)) {
            return false;
        }
        for (int i = 0; i < shards.size(); i++) {
            if (!scanShard(shards.get(i), scratch)) {
                return false;
            }
        }
        return true;
    }

    private boolean scanShard(NativeDatabase shard, HyperscanScratch scratch) {
        ReportBuffer reports = scratch.reports();
        int before = reports.size();
        while (true) {
            hs_scratch_t handle = scratch.handle();
            if (handle == null) {
                return false;
            }
            switch (nativeScan.scan(shard, scratch.text(), handle, scratch.slot(), reports)) {
                case COMPLETE -> {
                    return true;
                }
                case FULL -> {
                    if (!reports.growBackTo(before)) {
                        return false;
                    }
                }
                case FAILED -> {
                    scratch.renew();
                    return false;
                }
            }
        }
    }

    private static boolean deliver(char[] chars, HyperscanScratch scratch, EndSink sink) {
        ReportBuffer reports = scratch.reports();
        return scratch.text().isAscii()
                ? EndMapper.deliverAscii(reports, sink)
                : EndMapper.deliver(reports, chars, sink);
    }
}
