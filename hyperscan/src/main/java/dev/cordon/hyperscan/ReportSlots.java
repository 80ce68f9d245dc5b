package dev.cordon.hyperscan;

import java.util.Arrays;
import java.util.BitSet;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Lets native code name a Java buffer: a scan passes the number of its scratch's slot as the callback's context, and the one static
 * callback looks the buffer up. So there is no callback object a scan (JavaCPP has a fixed number of them), and no thread-local.
 */
final class ReportSlots {

    private static final Object LOCK = new Object();
    private static final BitSet TAKEN = new BitSet();
    private static volatile @Nullable ReportBuffer[] buffers = new ReportBuffer[16];

    private ReportSlots() {}

    /** Gives a buffer a slot until {@link Slot#release}. */
    static Slot claim(ReportBuffer buffer) {
        synchronized (LOCK) {
            // Slot 0 stays free: native code cannot tell a context of 0 from none.
            int number = TAKEN.nextClearBit(1);
            TAKEN.set(number);
            @Nullable
            ReportBuffer[] copy = Arrays.copyOf(buffers, Math.max(buffers.length, Integer.highestOneBit(number) * 2));
            copy[number] = buffer;
            buffers = copy;
            return new Slot(number);
        }
    }

    /** The buffer behind a context; null when there is none, which a scan must treat as a failure. */
    static @Nullable ReportBuffer buffer(long number) {
        @Nullable ReportBuffer[] current = buffers;
        return number > 0 && number < current.length ? current[(int) number] : null;
    }

    /** How many slots are taken: one for each open scratch of the process. */
    static int taken() {
        synchronized (LOCK) {
            return TAKEN.cardinality();
        }
    }

    /** A taken slot, in the shape a native call takes as context: its address is a number and is never followed. */
    static final class Slot extends Pointer {

        private final int number;

        private Slot(int number) {
            this.number = number;
            this.address = number;
        }

        /** Gives the slot back. To be called once, with no scan running. */
        void release() {
            synchronized (LOCK) {
                @Nullable ReportBuffer[] copy = buffers.clone();
                copy[number] = null;
                buffers = copy;
                TAKEN.clear(number);
            }
        }
    }
}
