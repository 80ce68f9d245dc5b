package dev.cordon.internal.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;

/**
 * A telephone number that libphonenumber's metadata calls valid, written with its country code (after + or 00) or as it is dialled in one
 * of the given regions. Meant for few, well-shaped candidates: it allocates, and the first call loads the metadata of a region.
 */
final class PhoneNumber implements Check {
    /** Regions whose national form is looked for when a text gives no country code: the most speakers first. */
    static final List<String> REGIONS = List.of(
            "US", "GB", "DE", "FR", "IT", "ES", "NL", "BE", "AT", "CH", "PL", "SE", "PT", "IE", "TR", "IN", "PH", "CN",
            "JP", "KR", "IL", "AU", "NZ", "ZA", "BR", "MX", "NG");

    private static final int LONGEST = 40;
    private static final String NO_REGION = "ZZ";

    private final List<String> regions;

    /** @param regions region codes of ISO 3166-1; none when only numbers with a country code are meant */
    PhoneNumber(List<String> regions) {
        this.regions = regions.isEmpty() ? List.of(NO_REGION) : regions;
    }

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int digits = Symbols.digits(text, start, end);
        if (digits < 6 || digits > 17 || end - start > LONGEST || Symbols.uniform(text, start, end)) {
            return false;
        }
        boolean zeros = text[start] == '0' && text[start + 1] == '0';
        String number =
                zeros ? "+" + new String(text, start + 2, end - start - 2) : new String(text, start, end - start);
        for (String region : regions) {
            if (valid(number, region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean valid(String number, String region) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = util.parse(number, region);
            return NO_REGION.equals(region) ? util.isValidNumber(parsed) : util.isValidNumberForRegion(parsed, region);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
