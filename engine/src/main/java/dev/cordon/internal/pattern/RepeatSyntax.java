package dev.cordon.internal.pattern;

import dev.cordon.internal.pattern.ExpressionRefusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a repeat as they are written.
 *
 * @param min least number of times
 * @param max largest number of times, {@link Node.Repeat#UNBOUNDED} when there is no bound
 */
record RepeatSyntax(int min, int max) {

    private static final int NO_NUMBER = -1;

    /** The repeat operator here; moves behind it. Null, without moving, when there is none: then a brace is a character. */
    static @Nullable RepeatSyntax read(Source in) {
        int start = in.mark();
        RepeatSyntax repeat = switch (in.next()) {
            case '*' -> new RepeatSyntax(0, Node.Repeat.UNBOUNDED);
            case '+' -> new RepeatSyntax(1, Node.Repeat.UNBOUNDED);
            case '?' -> new RepeatSyntax(0, 1);
            case '{' -> counted(in, start);
            default -> null;
        };
        if (repeat == null) {
            in.reset(start);
        }
        return repeat;
    }

    private static @Nullable RepeatSyntax counted(Source in, int start) {
        int min = number(in);
        int max = min;
        if (in.skip(",")) {
            max = in.lookingAt("}") ? Node.Repeat.UNBOUNDED : number(in);
        }
        if (min == NO_NUMBER || max == NO_NUMBER || !in.skip("}")) {
            return null;
        }
        boolean unbounded = max == Node.Repeat.UNBOUNDED;
        if (min > ExpressionSyntax.MAX_REPEAT || (!unbounded && max > ExpressionSyntax.MAX_REPEAT)) {
            throw Source.refuse(Code.REPEAT_TOO_LARGE, start);
        }
        if (min > max) {
            throw Source.refuse(Code.BAD_REPEAT, start);
        }
        return new RepeatSyntax(min, max);
    }

    /** A number without leading zeros; any number above the limit counts as just above it. */
    private static int number(Source in) {
        int start = in.mark();
        int value = 0;
        while (in.peek() >= '0' && in.peek() <= '9') {
            value = Math.min(ExpressionSyntax.MAX_REPEAT + 1, value * 10 + in.next() - '0');
        }
        int digits = in.mark() - start;
        in.reset(start);
        boolean leadingZero = digits > 1 && in.peek() == '0';
        in.reset(start + digits);
        return digits == 0 || leadingZero ? NO_NUMBER : value;
    }
}
