package dev.cordon.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * The national part of an IBAN, country by country, as the SWIFT registry lays it out: {@code n} a digit, {@code a} an
 * upper-case letter, {@code c} either. The French territories use the layout of France. Written from the registry's
 * release of 2024, with the countries (the last lines) whose banks use the format without having registered it; one that
 * joins later is refused until it is added here.
 */
final class IbanLayouts {
    private static final String REGISTRY = """
            AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c
            CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n
            FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n
            IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n
            MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c
            PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n
            SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
            BL10n11c2n GF10n11c2n GP10n11c2n MF10n11c2n MQ10n11c2n NC10n11c2n PF10n11c2n PM10n11c2n
            RE10n11c2n TF10n11c2n WF10n11c2n YT10n11c2n
            AO21n BF2c22n BJ2c22n CF23n CG23n CI2c22n CM23n CV21n DZ22n GA23n GQ23n GW2c19n IR22n KM23n MA24n MG23n
            ML2c22n MZ21n NE2c22n SN2c22n TD23n TG2c22n""";

    /** Indexed by the two letters; one character a place, or null for a country that issues no IBAN. */
    private static final @Nullable String[] LAYOUTS = expand();

    private IbanLayouts() {}

    /** Whether country, length and every place of the value are as registered. Letters may be of either case. */
    static boolean fits(char[] text, int start, int end, int length) {
        int first = Symbols.at(text, start, end, 0) - 10;
        int second = Symbols.at(text, start, end, 1) - 10;
        String layout = first >= 0 && second >= 0 ? LAYOUTS[first * 26 + second] : null;
        if (layout == null || layout.length() != length - 4) {
            return false;
        }
        int place = -4;
        for (int i = start; i < end; i++) {
            int v = Symbols.value(text[i]);
            if (v == Symbols.NONE) {
                continue;
            }
            if (place >= -2 && !allowed(place < 0 ? 'n' : layout.charAt(place), v)) {
                return false;
            }
            place++;
        }
        return true;
    }

    private static boolean allowed(char kind, int value) {
        return switch (kind) {
            case 'n' -> value <= 9;
            case 'a' -> value > 9;
            default -> true;
        };
    }

    private static @Nullable String[] expand() {
        @Nullable String[] layouts = new String[26 * 26];
        for (String entry : REGISTRY.strip().split("\\s+")) {
            StringBuilder places = new StringBuilder();
            int count = 0;
            for (int i = 2; i < entry.length(); i++) {
                char c = entry.charAt(i);
                if (c >= '0' && c <= '9') {
                    count = count * 10 + c - '0';
                } else {
                    places.append(String.valueOf(c).repeat(count));
                    count = 0;
                }
            }
            layouts[(entry.charAt(0) - 'A') * 26 + entry.charAt(1) - 'A'] = places.toString();
        }
        return layouts;
    }
}
