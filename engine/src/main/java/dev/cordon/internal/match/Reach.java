package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import org.jspecify.annotations.Nullable;

/**
 * Where matches start, seen from a place that every match holds.
 *
 * @param least how many units before the place a match starts at least; negative when it starts behind it
 * @param most how many units at most; {@link #UNBOUNDED} when there is no bound
 * @param prefix what stands between the start and the place, where {@code most} is unbounded: walked backwards it tells the start
 */
record Reach(int least, int most, @Nullable Node prefix) {

    static final int UNBOUNDED = Widths.UNBOUNDED;

    /** Whether the start is known only by walking back, or not at all. */
    boolean isUnbounded() {
        return most == UNBOUNDED || least == -UNBOUNDED;
    }

    /** The first position where a match may start. */
    int first(int at) {
        return (int) Math.max(0, (long) at - most);
    }

    /** The last position where a match may start. */
    int last(int at, int length) {
        return (int) Math.min(length, (long) at - least);
    }
}
