package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.hyperscan;
import com.gliwka.hyperscan.jni.match_event_handler;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** The choke point: the only place that scans, and that reads the return code of a scan. */
final class NativeScan {

    /** How a scan ended. Only the first one is an answer. */
    enum Outcome {
        /** The whole text was scanned. */
        COMPLETE,
        /** The buffer was full: the same scan with more room may succeed. */
        FULL,
        /** The reports are worthless and the scratch may be locked for ever. */
        FAILED
    }

    /** The native call; a test puts a failing one in its place. */
    interface Call {
        int scan(
                hs_database_t database,
                BytePointer text,
                int length,
                hs_scratch_t scratch,
                match_event_handler callback,
                Pointer context);
    }

    static final NativeScan NATIVE = new NativeScan((database, text, length, scratch, callback, context) ->
            hyperscan.hs_scan(database, text, length, 0, scratch, callback, context));

    private final Call call;

    NativeScan(Call call) {
        this.call = call;
    }

    /** Scans a text with one database. The scratch belongs to that database and to no other running scan. */
    Outcome scan(
            NativeDatabase database, Utf8Text text, hs_scratch_t scratch, ReportSlots.Slot slot, ReportBuffer reports) {
        int code;
        try {
            code = call.scan(database.handle(), text.pointer(), text.length(), scratch, ReportCallback.INSTANCE, slot);
        } catch (Throwable e) {
            return Outcome.FAILED;
        }
        if (code == hyperscan.HS_SUCCESS) {
            return Outcome.COMPLETE;
        }
        // Stopped by the callback, and for the one reason the callback may have.
        return code == hyperscan.HS_SCAN_TERMINATED && reports.isFull() ? Outcome.FULL : Outcome.FAILED;
    }
}
