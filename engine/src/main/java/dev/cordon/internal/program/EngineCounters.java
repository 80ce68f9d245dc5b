package dev.cordon.internal.program;

import java.util.concurrent.atomic.LongAdder;

/**
 * What an engine counts about itself. Handed on from set to set, so that counts only grow. Thread-safe.
 *
 * @param temporaryScratches scratches made because the pool had none left
 * @param nativeFallbacks scans that the java layers had to do because native code could not
 * @param internalGaps coverage gaps that an unexpected failure left
 */
public record EngineCounters(LongAdder temporaryScratches, LongAdder nativeFallbacks, LongAdder internalGaps) {

    public EngineCounters() {
        this(new LongAdder(), new LongAdder(), new LongAdder());
    }
}
