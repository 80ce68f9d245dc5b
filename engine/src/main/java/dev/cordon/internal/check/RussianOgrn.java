package dev.cordon.internal.check;

/**
 * A Russian state registration number: thirteen digits modulo eleven, or fifteen modulo thirteen, over all but the
 * last, modulo ten.
 */
final class RussianOgrn implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return switch (Symbols.digits(text, start, end)) {
            case 13 ->
                Symbols.number(text, start, end, 0, 12) % 11 % 10 == Symbols.at(text, start, end, 12)
                        && Symbols.at(text, start, end, 0) > 0;
            case 15 ->
                Symbols.number(text, start, end, 0, 14) % 13 % 10 == Symbols.at(text, start, end, 14)
                        && Symbols.at(text, start, end, 0) > 0;
            default -> false;
        };
    }
}
