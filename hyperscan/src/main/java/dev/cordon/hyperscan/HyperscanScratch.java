package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hs_scratch_t;
import dev.cordon.spi.FastScratch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * State of one scan at a time, made by one matcher and useless to another. Closing it during a scan frees it when the scan ends; a
 * second scan at the same time is refused.
 */
final class HyperscanScratch implements FastScratch {

    private static final int IDLE = 0;
    private static final int SCANNING = 1;
    private static final int CLOSING = 2;
    private static final int CLOSED = 3;

    /** Native scratches a failed scan may cost before this one stays out of use. */
    private static final int MOST_RENEWALS = 3;

    private final HyperscanMatcher owner;
    private final Utf8Text text;
    private final ReportBuffer reports = new ReportBuffer();
    private final ReportSlots.Slot slot = ReportSlots.claim(reports);
    private final AtomicInteger state = new AtomicInteger(IDLE);
    private @Nullable hs_scratch_t handle;
    private volatile long nativeBytes;
    private int renewals;

    HyperscanScratch(HyperscanMatcher owner, hs_scratch_t handle, Utf8Text text) {
        this.owner = owner;
        this.handle = handle;
        this.text = text;
        this.nativeBytes = NativeScratches.bytes(handle);
    }

    HyperscanMatcher owner() {
        return owner;
    }

    Utf8Text text() {
        return text;
    }

    ReportBuffer reports() {
        return reports;
    }

    ReportSlots.Slot slot() {
        return slot;
    }

    /** Native scratch; null when failures used it up. */
    @Nullable
    hs_scratch_t handle() {
        return handle;
    }

    /** Starts a scan. False when it is closed or another scan runs. */
    boolean enter() {
        return state.compareAndSet(IDLE, SCANNING);
    }

    /** Ends a scan. */
    void leave() {
        text.trim();
        reports.trim();
        if (!state.compareAndSet(SCANNING, IDLE)) {
            release();
        }
    }

    /** After a failed scan: the native scratch may be locked for ever, so it is replaced. */
    void renew() {
        hs_scratch_t failed = handle;
        handle = null;
        if (failed != null) {
            NativeScratches.free(failed);
        }
        if (renewals++ < MOST_RENEWALS) {
            handle = owner.allocate();
        }
        nativeBytes = handle == null ? 0 : NativeScratches.bytes(handle);
    }

    @Override
    public long memoryBytes() {
        return nativeBytes + text.bytes() + reports.bytes();
    }

    @Override
    public void close() {
        if (state.compareAndSet(IDLE, CLOSING)) {
            release();
        } else {
            state.compareAndSet(SCANNING, CLOSING);
        }
    }

    /** Frees everything, once: only the thread that moves the state on from closing gets here. */
    private void release() {
        if (!state.compareAndSet(CLOSING, CLOSED)) {
            return;
        }
        if (handle != null) {
            NativeScratches.free(handle);
            handle = null;
        }
        text.close();
        slot.release();
        owner.scratchClosed();
    }
}
