package dev.cordon.internal.check;

/**
 * A payment card number: a Luhn number whose first digits lie in a range that a card scheme issues from, with a
 * length that the scheme uses. The ranges are those the schemes publish for merchants (Visa 4; Mastercard 51–55
 * and 2221–2720; American Express 34 and 37; Discover 6011, 644–649, 65; Diners Club 30, 36, 38, 39; JCB 3528–3589
 * and the old 1800 and 2131; UnionPay 62; Maestro 50, 56–58, 6304, 6759, 676; Mir 2200–2204; RuPay 60, 81, 82;
 * Troy 9792; Verve 5060–5061, 6500). A value whose digits are all one is not accepted.
 */
final class PaymentCard implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length < 12 || length > 19 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int prefix = (int) Symbols.number(text, start, end, 0, 4);
        return issued(prefix, length) && Luhn.sum(text, start, end) % 10 == 0;
    }

    private static boolean issued(int prefix, int length) {
        return switch (prefix / 1000) {
            case 1 -> prefix == 1800 && length == 15;
            case 2 -> mastercardTwo(prefix, length) || mir(prefix, length) || prefix == 2131 && length == 15;
            case 3 -> american(prefix, length) || diners(prefix, length) || jcb(prefix, length);
            case 4 -> length == 13 || length == 16 || length == 18 || length == 19;
            case 5 -> prefix >= 5100 && prefix <= 5599 && length == 16 || maestroFive(prefix / 100);
            case 6 -> length >= 16 || prefix / 100 == 63 || prefix / 100 == 67;
            case 8 -> (prefix / 100 == 81 || prefix / 100 == 82) && length == 16;
            case 9 -> prefix == 9792 && length == 16;
            default -> false;
        };
    }

    private static boolean mastercardTwo(int prefix, int length) {
        return prefix >= 2221 && prefix <= 2720 && length == 16;
    }

    private static boolean mir(int prefix, int length) {
        return prefix >= 2200 && prefix <= 2204 && length >= 16;
    }

    private static boolean american(int prefix, int length) {
        return (prefix / 100 == 34 || prefix / 100 == 37) && length == 15;
    }

    private static boolean diners(int prefix, int length) {
        int two = prefix / 100;
        boolean range = two == 36 || two == 38 || two == 39 || prefix >= 3000 && prefix <= 3059 || prefix / 10 == 309;
        return range && (length == 14 || length == 16 || length == 19);
    }

    private static boolean jcb(int prefix, int length) {
        return prefix >= 3528 && prefix <= 3589 && length >= 16;
    }

    private static boolean maestroFive(int two) {
        return two == 50 || two >= 56 && two <= 58;
    }
}
