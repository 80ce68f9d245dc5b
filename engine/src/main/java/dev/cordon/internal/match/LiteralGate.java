package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.RequiredDigits;
import dev.cordon.internal.pattern.RequiredLiterals;
import dev.cordon.internal.pattern.RequiredNonAscii;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.ScanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fast layer over expressions: one pass over the text finds the literals of which every match of an expression must hold one,
 * and counts digits; an expression is searched only around its literals, and not at all in a text with fewer digits than any of its
 * matches holds, or in ASCII where every match needs something else. Over-reports alone: a window without a match costs time, a missing window would cost a match.
 *
 * <p>Literals are ASCII, folded. The two-unit heads of all literals index a table; what stands there is compared in full. Immutable
 * and thread-safe; what a pass finds is in {@link GateScratch}.
 */
final class LiteralGate {

    private static final int SYMBOLS = 128;
    private static final int OTHER = 0;
    private static final byte[] FOLD = asciiFolds();

    private final int expressions;
    private final int[] digits;
    private final boolean[] nonAscii;
    private final boolean[] gated;
    private final int[] ungated;
    private final int[] reachLeft;
    private final int[] reachRight;
    private final List<char[]> literals = new ArrayList<>();
    private final List<int[]> expressionsOf = new ArrayList<>();
    private final int[] @Nullable [] heads = new int[SYMBOLS * SYMBOLS][];
    private final int[] @Nullable [] single = new int[SYMBOLS][];

    LiteralGate(List<PatternSpec.Expression> specs) {
        expressions = specs.size();
        digits = new int[expressions];
        nonAscii = new boolean[expressions];
        gated = new boolean[expressions];
        reachLeft = new int[expressions];
        reachRight = new int[expressions];
        for (int e = 0; e < expressions; e++) {
            PatternSpec.Expression spec = specs.get(e);
            Node whole = Whole.of(spec);
            digits[e] = RequiredDigits.of(whole);
            nonAscii[e] = RequiredNonAscii.of(whole);
            List<String> required = RequiredLiterals.of(whole);
            gated[e] = !required.isEmpty() && required.stream().allMatch(LiteralGate::isPlain);
            int width = Widths.of(whole).maxUnits();
            reachLeft[e] = width;
            reachRight[e] = spec.before() == null ? 0 : width;
            if (gated[e]) {
                for (String literal : required) {
                    add(literal, e);
                }
            }
        }
        ungated = IntStream.range(0, expressions).filter(e -> !gated[e]).toArray();
    }

    /** Whether the expression is searched only around literals. */
    boolean isGated(int expression) {
        return gated[expression];
    }

    /** Expressions without literals to look for; not to be modified. */
    int[] ungated() {
        return ungated;
    }

    /** Least number of digits a text must have for the expression. */
    int digits(int expression) {
        return digits[expression];
    }

    /** Whether every match of the expression holds a character outside ASCII. */
    boolean nonAscii(int expression) {
        return nonAscii[expression];
    }

    /** Finds literals and counts digits. */
    void scan(ScanText text, GateScratch found) {
        found.begin(expressions);
        char[] chars = text.chars();
        int length = text.length();
        int count = 0;
        int previous = OTHER;
        for (int i = 0; i < length; i++) {
            char unit = chars[i];
            int symbol = unit < SYMBOLS ? FOLD[unit] : foldOther(unit);
            count += symbol >= '0' && symbol <= '9' ? 1 : 0;
            int[] pair = heads[previous * SYMBOLS + symbol];
            if (pair != null) {
                compare(pair, chars, length, i - 1, found);
            }
            int[] one = single[symbol];
            if (one != null) {
                compare(one, chars, length, i, found);
            }
            previous = symbol;
        }
        found.digits = count;
    }

    /** The windows in which matches of the expression may start; false when there is none. */
    boolean windows(int expression, ScanText text, GateScratch found, StartWindows into) {
        if (found.digits < digits[expression] || (nonAscii[expression] && text.isAscii())) {
            return false;
        }
        into.clear();
        int length = text.length();
        if (!gated[expression]) {
            into.add(0, length);
            return true;
        }
        IntStack at = found.at(expression);
        if (at == null) {
            return false;
        }
        int left = reachLeft[expression];
        int right = reachRight[expression];
        for (int k = 0; k < at.size(); k++) {
            int start = at.get(k);
            into.add((int) Math.max(0L, (long) start - left), (int) Math.min(length, (long) start + right));
        }
        return true;
    }

    long memoryBytes() {
        return 8L * (heads.length + single.length) + 64L * literals.size() + 14L * expressions;
    }

    private void add(String literal, int expression) {
        char[] units = literal.toCharArray();
        for (int known = 0; known < literals.size(); known++) {
            if (Arrays.equals(literals.get(known), units)) {
                expressionsOf.set(known, with(expressionsOf.get(known), expression));
                return;
            }
        }
        int number = literals.size();
        literals.add(units);
        expressionsOf.add(new int[] {expression});
        if (units.length == 1) {
            single[units[0]] = with(single[units[0]], number);
        } else {
            int head = units[0] * SYMBOLS + units[1];
            heads[head] = with(heads[head], number);
        }
    }

    private void compare(int[] numbers, char[] chars, int length, int start, GateScratch found) {
        for (int number : numbers) {
            char[] literal = literals.get(number);
            if (start + literal.length <= length && standsAt(literal, chars, start)) {
                for (int expression : expressionsOf.get(number)) {
                    found.add(expression, start);
                }
            }
        }
    }

    private static boolean standsAt(char[] literal, char[] chars, int start) {
        for (int j = 0; j < literal.length; j++) {
            char unit = chars[start + j];
            if ((unit < SYMBOLS ? FOLD[unit] : foldOther(unit)) != literal[j]) {
                return false;
            }
        }
        return true;
    }

    // The long s and the Kelvin sign fold to ASCII letters; everything else outside ASCII is no part of a literal.
    private static int foldOther(char unit) {
        int fold = Character.isSurrogate(unit) ? SYMBOLS : CaseFold.fold(unit);
        return fold < SYMBOLS ? fold : OTHER;
    }

    private static boolean isPlain(String literal) {
        return !literal.isEmpty() && literal.chars().allMatch(c -> c > OTHER && c < SYMBOLS);
    }

    private static int[] with(int @Nullable [] some, int one) {
        if (some == null) {
            return new int[] {one};
        }
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    private static byte[] asciiFolds() {
        byte[] folds = new byte[SYMBOLS];
        for (int c = 0; c < SYMBOLS; c++) {
            folds[c] = (byte) CaseFold.fold(c);
        }
        return folds;
    }
}
