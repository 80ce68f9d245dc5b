package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * A small background model of chat text: how often each lane byte is seen in 1,024 units of it. The planner weighs by it what to
 * look for; a poor guess costs time, never a match. Figures are rounded from the letter frequencies of English prose and from
 * what is usual in chat (few digits, hardly any symbols). Immutable.
 */
final class ChatModel {

    /** Units of text the rates speak of. */
    static final double UNITS = 1024;

    private static final String LETTERS = "etaoinshrldcumwfgypbvkxjqz";
    private static final double[] LETTER_RATES = {
        95, 70, 62, 60, 55, 54, 50, 45, 46, 32, 30, 22, 23, 20, 17, 16, 15, 16, 15, 12, 8, 8, 1.5, 1.2, 0.8, 0.8
    };
    private static final String CAPITALS = "ITASWHMCBNPDOLYREJFGKUVQXZ";
    private static final double[] CAPITAL_RATES = {
        6, 3, 2.5, 2.5, 2, 1.8, 1.8, 1.5, 1.3, 1.2, 1.2, 1.2, 1, 1, 1, 0.9, 0.9, 0.8, 0.8, 0.8, 0.5, 0.5, 0.4, 0.2, 0.2,
        0.2
    };
    private static final String OTHERS = " .,'\n?!-\":/)(012";
    private static final double[] OTHER_RATES = {170, 12, 9, 4, 6, 3, 3, 2.5, 2, 2, 1.5, 1.5, 1, 3, 3, 2.5};
    private static final double DIGIT = 1.3;
    private static final double SYMBOL = 0.3;
    private static final double CONTROL = 0.05;

    /** Texts in other scripts are frequent enough that nothing there is rare. */
    private static final double OUTSIDE_ASCII = 0.5;

    /** Neighbours depend on each other: none makes a place rarer than this factor. */
    private static final double LEAST_FACTOR = 0.03;

    private static final double[] RATES = rates();

    private ChatModel() {}

    /** How often a lane byte is seen in a kilobyte. */
    static double rate(int symbol) {
        return RATES[symbol];
    }

    /** How often a byte of the set is seen in a kilobyte. */
    static double rate(LaneSet set) {
        double sum = 0;
        for (int symbol = 0; symbol < RATES.length; symbol++) {
            sum += set.has(symbol) ? RATES[symbol] : 0;
        }
        return Math.min(sum, UNITS);
    }

    /** How likely a byte of this rate follows upon others that fit. */
    static double factor(double rate) {
        return Math.max(rate / UNITS, LEAST_FACTOR);
    }

    private static double[] rates() {
        double[] rates = new double[256];
        Arrays.fill(rates, 0, ' ', CONTROL);
        Arrays.fill(rates, ' ', 0x80, SYMBOL);
        Arrays.fill(rates, '0', '9' + 1, DIGIT);
        Arrays.fill(rates, 0x80, 256, OUTSIDE_ASCII);
        put(rates, LETTERS, LETTER_RATES);
        put(rates, CAPITALS, CAPITAL_RATES);
        put(rates, OTHERS, OTHER_RATES);
        return rates;
    }

    private static void put(double[] rates, String symbols, double[] values) {
        for (int i = 0; i < values.length; i++) {
            rates[symbols.charAt(i)] = values[i];
        }
    }
}
