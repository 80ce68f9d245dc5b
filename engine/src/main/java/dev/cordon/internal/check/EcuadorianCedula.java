package dev.cordon.internal.check;

/**
 * An Ecuadorian identity card: a province (01 to 24 or 30), a third digit below six, and a Luhn digit over ten.
 */
final class EcuadorianCedula implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long province = Symbols.number(text, start, end, 0, 2);
        return Symbols.digits(text, start, end) == 10
                && (province >= 1 && province <= 24 || province == 30)
                && Symbols.at(text, start, end, 2) < 6
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
