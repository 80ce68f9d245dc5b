package dev.cordon.internal.check;

/**
 * A French SIREN (nine digits) or SIRET (fourteen): Luhn. The establishments of La Poste, which divide by five
 * instead, pass too.
 */
final class Siren implements Check {
    private static final long LA_POSTE = 356000000;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length != 9 && length != 14 || Symbols.uniform(text, start, end)) {
            return false;
        }
        return Luhn.sum(text, start, end) % 10 == 0
                || length == 14
                        && Symbols.number(text, start, end, 0, 9) == LA_POSTE
                        && plain(text, start, end) % 5 == 0;
    }

    private static int plain(char[] text, int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum += Math.max(0, Symbols.value(text[i]));
        }
        return sum;
    }
}
