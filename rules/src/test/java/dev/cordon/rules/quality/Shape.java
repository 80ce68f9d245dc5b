package dev.cordon.rules.quality;

import java.util.Random;

/** Makes texts of a shape: the little language is told in the head of {@code values.tsv}. */
final class Shape {

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private final String shape;
    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private Shape(String shape, Random random) {
        this.shape = shape;
        this.random = random;
    }

    static String fill(String shape, Random random) {
        Shape filling = new Shape(shape, random);
        filling.run();
        return filling.out.toString();
    }

    private void run() {
        for (int at = 0; at < shape.length(); at++) {
            char c = shape.charAt(at);
            switch (c) {
                case '#' -> one(DIGITS);
                case '^' -> one(UPPER);
                case '~' -> one(LOWER);
                case '&' -> one(DIGITS + "abcdef");
                case '?' -> one(DIGITS + UPPER + LOWER);
                case '\\' -> out.append(shape.charAt(++at) == 'n' ? '\n' : shape.charAt(at));
                case '{' -> at = choice(at);
                default -> out.append(c);
            }
        }
    }

    private void one(String letters) {
        out.append(letters.charAt(random.nextInt(letters.length())));
    }

    /** Fills one of the choices; choices hold shapes, but no choices. Gives the index of the closing brace. */
    private int choice(int open) {
        int close = open + 1;
        while (shape.charAt(close) != '}') {
            close += shape.charAt(close) == '\\' ? 2 : 1;
        }
        String[] choices = shape.substring(open + 1, close).split("\\|", -1);
        out.append(fill(choices[random.nextInt(choices.length)], random));
        return close;
    }
}
