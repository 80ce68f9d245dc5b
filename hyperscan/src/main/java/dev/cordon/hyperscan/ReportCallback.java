package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.match_event_handler;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The one callback of the process. It appends a number and does nothing else: an exception that leaves it would unwind through
 * native frames, and the scratch would stay locked, so that every later scan with it finds nothing.
 */
final class ReportCallback extends match_event_handler {

    private static final int GO_ON = 0;
    private static final int STOP = 1;

    static final ReportCallback INSTANCE = new ReportCallback();

    private ReportCallback() {}

    @Override
    public int call(int id, long from, long to, int flags, @Nullable Pointer context) {
        try {
            ReportBuffer buffer = context == null ? null : ReportSlots.buffer(context.address());
            return buffer != null && buffer.append(id, to) ? GO_ON : STOP;
        } catch (Throwable e) {
            // Stopping without a full buffer is read as a failed scan.
            return STOP;
        }
    }
}
