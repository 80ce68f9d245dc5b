package dev.cordon.internal.check;

/**
 * Shannon entropy of the range, in bits a character, against a threshold. Random hexadecimal text of 32 characters has
 * about 3.6, random base62 text of 40 about 4.7, English words about 3 and less. Only the first 256 characters count,
 * which bounds the cost.
 */
final class Entropy implements Check {
    private static final int MOST = 256;

    private final double atLeast;

    /** Accepts from {@code atLeast} bits a character on. */
    Entropy(double atLeast) {
        this.atLeast = atLeast;
    }

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int last = Math.min(end, start + MOST);
        return last > start && bits(text, start, last) >= atLeast;
    }

    private static double bits(char[] text, int start, int end) {
        int n = end - start;
        double sum = 0;
        for (int i = start; i < end; i++) {
            int times = firstOf(text, start, i) ? count(text, i, end) : 0;
            sum += times == 0 ? 0 : times * Math.log(times);
        }
        return (Math.log(n) - sum / n) / Math.log(2);
    }

    private static boolean firstOf(char[] text, int start, int place) {
        for (int i = start; i < place; i++) {
            if (text[i] == text[place]) {
                return false;
            }
        }
        return true;
    }

    private static int count(char[] text, int place, int end) {
        int n = 1;
        for (int i = place + 1; i < end; i++) {
            if (text[i] == text[place]) {
                n++;
            }
        }
        return n;
    }
}
