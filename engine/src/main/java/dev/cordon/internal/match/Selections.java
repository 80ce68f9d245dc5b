package dev.cordon.internal.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The narrow selections of a set that are in use: a caller that wants few patterns of many pays for few. Equal ones are made
 * once and kept for as long as someone holds them. Thread-safe.
 */
final class Selections {

    /** Fewer patterns are not worth layers of their own. */
    private static final int SMALLEST_SET = 32;

    /** Layers of their own are for at most one pattern in so many. */
    private static final int ONE_IN = 2;

    /** The layers are made while a message waits: some 15 ms for so many. */
    private static final int MOST_PATTERNS = 128;

    private volatile @Nullable Cache<BitSet, Selection> cache;

    /** Whether layers of their own are worth it for so many patterns of a set. */
    static boolean worthIt(int wanted, int size) {
        return size >= SMALLEST_SET && wanted <= MOST_PATTERNS && wanted * ONE_IN <= size;
    }

    /** The selection of these patterns, made by {@code narrow} unless somebody has it. */
    Selection of(BitSet wanted, Function<BitSet, Selection> narrow) {
        return cache().get(wanted, narrow);
    }

    private Cache<BitSet, Selection> cache() {
        Cache<BitSet, Selection> known = cache;
        if (known == null) {
            synchronized (this) {
                known = cache;
                if (known == null) {
                    known = Caffeine.newBuilder().weakValues().build();
                    cache = known;
                }
            }
        }
        return known;
    }

    long memoryBytes() {
        Cache<BitSet, Selection> known = cache;
        long bytes = 0;
        if (known != null) {
            for (Selection selection : known.asMap().values()) {
                bytes += selection.layers().memoryBytes();
            }
        }
        return bytes;
    }
}
