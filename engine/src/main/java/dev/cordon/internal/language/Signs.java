package dev.cordon.internal.language;

import dev.cordon.internal.language.Sentence.Sign;

/** Symbols in front of list items. */
final class Signs {

    private static final String YES = "\u2705\u2713\u2714\u2611\uD83D\uDC4D\uD83D\uDFE2";
    private static final String NO = "\u2717\u2718\u274C\u2716\u26D4\uD83D\uDEAB\uD83D\uDED1\uD83D\uDC4E\uD83D\uDD34";

    private Signs() {}

    /** Whether a code point at the start of a line is a symbol that can head an item; punctuation of ASCII is none. */
    static boolean isSymbol(int c) {
        return c >= 0x2190 && c <= 0x2BFF || c >= 0x1F000 && c <= 0x1FBFF;
    }

    /** Variation selectors and joiners that go with a symbol. */
    static boolean isModifier(int c) {
        return c == 0xFE0F || c == 0x200D || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    static Sign of(String symbol) {
        if (symbol.isEmpty() || symbol.charAt(0) < 0x2190) {
            return Sign.NONE;
        }
        return YES.contains(symbol) ? Sign.YES : NO.contains(symbol) ? Sign.NO : Sign.NONE;
    }
}
