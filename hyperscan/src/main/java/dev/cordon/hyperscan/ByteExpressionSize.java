package dev.cordon.hyperscan;

/**
 * Counts the byte positions of an expression once counted repeats are written out: what the native compiler's time and memory
 * grow with. A class of characters outside ASCII is many bytes wide here, which the pattern's own count does not show.
 */
final class ByteExpressionSize {

    /** Counts stop here. */
    private static final long ENOUGH = Integer.MAX_VALUE;

    private final String expression;
    private int at;

    private ByteExpressionSize(String expression) {
        this.expression = expression;
    }

    /** The number of positions, at most {@link Integer#MAX_VALUE}, of an expression in the syntax of the SPI. */
    static int of(String expression) {
        return (int) new ByteExpressionSize(expression).choices();
    }

    /** Parts up to a closing parenthesis or the end. */
    private long choices() {
        long sum = 0;
        while (at < expression.length() && expression.charAt(at) != ')') {
            sum = Math.min(ENOUGH, sum + (expression.charAt(at) == '|' ? skip() : repeated()));
        }
        return sum;
    }

    private long repeated() {
        long size = item();
        if (at < expression.length()) {
            char next = expression.charAt(at);
            if (next == '{') {
                size = Math.min(ENOUGH, size * copies());
            } else if (next == '*' || next == '+' || next == '?') {
                at++;
            }
            if (at < expression.length() && expression.charAt(at) == '?') {
                at++;
            }
        }
        return size;
    }

    private long item() {
        switch (expression.charAt(at)) {
            case '(' -> {
                at += expression.startsWith("(?:", at) ? 3 : 1;
                long size = choices();
                at++;
                return size;
            }
            case '[' -> {
                skipClass();
                return 1;
            }
            case '\\' -> {
                at += expression.startsWith("\\x", at) ? 4 : 2;
                return 1;
            }
            default -> {
                at++;
                return 1;
            }
        }
    }

    private void skipClass() {
        at++;
        while (at < expression.length() && expression.charAt(at) != ']') {
            at += expression.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Reads a counted repeat: its upper bound, or its lower one where there is no upper bound. */
    private long copies() {
        long least = 0;
        long bound = 0;
        at++;
        while (at < expression.length() && expression.charAt(at) != '}') {
            char c = expression.charAt(at++);
            if (c == ',') {
                least = bound;
                bound = 0;
            } else {
                bound = Math.min(ENOUGH, bound * 10 + c - '0');
            }
        }
        at++;
        return Math.max(1, Math.max(least, bound));
    }

    private long skip() {
        at++;
        return 0;
    }
}
