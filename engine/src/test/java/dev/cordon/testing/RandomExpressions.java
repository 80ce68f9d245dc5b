package dev.cordon.testing;

import java.util.Random;

/**
 * Random expressions of the dialect and random texts over the same small alphabet, so that they meet often. Equal seeds give equal
 * cases. Not thread-safe.
 */
public final class RandomExpressions {

    private static final String[] ASSERTIONS = {"^", "$", "\\A", "\\z", "\\b", "\\B", "(?m:^)", "(?m:$)"};
    private static final String[] FLAGS = {"(?i)", "(?s)", "(?m)", "(?U)", "(?i-s)", "(?ms)"};
    private static final String[] GROUPS = {"(", "(?:", "(?i:", "(?s:", "(?U:", "(?-i:"};

    private final Random random;
    private final Alphabet alphabet;

    /** @param random source of all choices, shared with the caller */
    public RandomExpressions(Random random, Alphabet alphabet) {
        this.random = random;
        this.alphabet = alphabet;
    }

    /** An expression as an author might write it; it may be outside the dialect, above all by matching nothing at all. */
    public String expression() {
        String flags = chance(6) ? pick(FLAGS) : "";
        return flags + choices(3);
    }

    private String choices(int depth) {
        StringBuilder s = new StringBuilder(sequence(depth));
        while (chance(5)) {
            s.append('|').append(chance(12) ? "" : sequence(depth));
        }
        return s.toString();
    }

    private String sequence(int depth) {
        StringBuilder s = new StringBuilder();
        for (int items = 1 + random.nextInt(4); items > 0; items--) {
            s.append(repeated(depth));
        }
        return s.toString();
    }

    private String repeated(int depth) {
        if (chance(9)) {
            return pick(ASSERTIONS);
        }
        String item = item(depth);
        if (!chance(3)) {
            return item;
        }
        String operator = switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1 -> "+";
            case 2 -> "?";
            case 3 -> "{" + random.nextInt(4) + ",}";
            case 4 -> "{" + random.nextInt(4) + "}";
            default -> bounds();
        };
        return item + operator + (chance(3) ? "?" : "");
    }

    private String bounds() {
        int min = random.nextInt(4);
        return "{" + min + "," + (min + random.nextInt(4)) + "}";
    }

    private String item(int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 9);
        if (kind < 5) {
            return literal();
        } else if (kind == 5) {
            return ".";
        } else if (kind == 6) {
            return alphabet.shortClass(random);
        } else if (kind < 9) {
            return bracketed();
        }
        return pick(GROUPS) + choices(depth - 1) + ")";
    }

    private String literal() {
        String c = Character.toString(alphabet.pick(random));
        return "\\.+*?()|[]{}^$".contains(c) || c.equals(" ") && chance(2) ? "\\" + c : c;
    }

    private String bracketed() {
        StringBuilder s = new StringBuilder(chance(4) ? "[^" : "[");
        for (int members = 1 + random.nextInt(3); members > 0; members--) {
            int a = alphabet.pick(random);
            int b = alphabet.pick(random);
            if (chance(3)) {
                s.append(range(Math.min(a, b), Math.max(a, b)));
            } else {
                s.append(chance(8) ? alphabet.shortClass(random) : hex(a));
            }
        }
        return s.append(']').toString();
    }

    /** A range that does not end within the surrogates, which no escape can name. */
    private static String range(int first, int last) {
        int near = Math.min(last, first + 40);
        return hex(first) + "-" + hex(near >= 0xD800 && near <= 0xDFFF ? first : near);
    }

    private static String hex(int c) {
        return "\\x{" + Integer.toHexString(c) + "}";
    }

    /** A text of at most {@code longest} code points, often of a length at which vectors end. */
    public String text(int longest) {
        int length = random.nextInt(longest + 1);
        if (chance(3)) {
            length = Math.min(longest, (16 << random.nextInt(4)) - 2 + random.nextInt(5));
        }
        StringBuilder s = new StringBuilder();
        while (length > 0) {
            int run = chance(5) ? Math.min(length, 1 + random.nextInt(9)) : 1;
            s.append(Character.toString(alphabet.pick(random)).repeat(run));
            length -= run;
        }
        if (alphabet.breaksPairs() && chance(4)) {
            s.insert(random.nextInt(s.length() + 1), (char) (0xD800 + random.nextInt(0x800)));
        }
        return s.toString();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
