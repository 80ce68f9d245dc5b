package dev.cordon.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.CUSIPCheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISINCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.iban4j.Iban;
import org.iban4j.IbanFormat;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;

/** Compares checks with other people's implementations, on seeded random values that are right about as often as wrong. */
class CheckOraclesTest {
    private static final int VALUES = 20_000;
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Codes of ICU that ISO 3166-1 only reserves; XK, which it also counts, is used by banks. */
    private static final Set<String> RESERVED_IN_ICU = Set.of("AC", "CP", "CQ", "DG", "EA", "IC", "TA");

    /**
     * Where iban4j is wider than the registry: a reserved digit, a branch or a currency may be any letter (AE, MU, PK, TR), an
     * unregistered layout is narrower there (CV, GA, SN), a territory uses the code of its mother country (AX, GG, IM, JE),
     * or iban4j takes digits alone where the registry allows letters (UA).
     */
    private static final Set<String> LAYOUT_DIFFERS =
            Set.of("AE", "UA", "MU", "PK", "TR", "CV", "GA", "SN", "AX", "GG", "IM", "JE");

    private final Random random = new Random(20_261_122);

    @Test
    void checkDigitsAgreeWithCommonsValidator() {
        agree("luhn", () -> draw(DIGITS, 12), LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid, CheckOraclesTest::mixed);
        agree("verhoeff", () -> draw(DIGITS, 9), VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT::isValid, value -> true);
        agree(
                "cusip",
                () -> draw(DIGITS_AND_LETTERS, 8) + draw(DIGITS, 1),
                CUSIPCheckDigit.CUSIP_CHECK_DIGIT::isValid,
                v -> true);
        agree(
                "isin",
                () -> "US" + draw(DIGITS_AND_LETTERS, 9) + draw(DIGITS, 1),
                ISINCheckDigit.ISIN_CHECK_DIGIT::isValid,
                v -> true);
        agree(
                "aba-routing",
                () -> "0" + draw("12", 1) + draw(DIGITS, 7),
                ABANumberCheckDigit.ABAN_CHECK_DIGIT::isValid,
                v -> true);
    }

    @Test
    void addressesAgreeWithCommonsValidator() {
        InetAddressValidator oracle = InetAddressValidator.getInstance();
        agree(
                "ipv4",
                () -> String.join(".", octet(), octet(), octet(), octet()),
                oracle::isValidInet4Address,
                v -> true);
        agree("ipv6", this::groups, oracle::isValidInet6Address, v -> !v.equals("::"));
    }

    @Test
    void accountNumbersAgreeWithIban4j() {
        int right = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = spoilSometimes(Iban.random(random).toString());
            if (LAYOUT_DIFFERS.contains(value.substring(0, 2))) {
                continue;
            }
            boolean expected = IbanUtil.isValid(value, IbanFormat.None);
            assertThat(accepts("iban", value)).as(value).isEqualTo(expected);
            right += expected ? 1 : 0;
        }
        System.out.println("iban: " + VALUES + " cases, " + right + " right ones");
        assertThat(right).isBetween(VALUES / 4, 3 * VALUES / 4);
    }

    @Test
    void topLevelDomainsAreThoseOfCommonsValidator() {
        Set<String> names = new HashSet<>();
        for (ArrayType type :
                new ArrayType[] {ArrayType.GENERIC_RO, ArrayType.COUNTRY_CODE_RO, ArrayType.INFRASTRUCTURE_RO}) {
            names.addAll(Arrays.asList(DomainValidator.getTLDEntries(type)));
        }
        for (String name : names) {
            assertThat(contains(name)).as(name).isTrue();
            assertThat(contains(name.toUpperCase(Locale.ROOT))).as(name).isTrue();
            assertThat(contains(name + "q")).as(name).isEqualTo(names.contains(name + "q"));
            String shorter = name.substring(1);
            assertThat(contains(shorter)).as(shorter).isEqualTo(names.contains(shorter));
        }
        assertThat(names).hasSizeGreaterThan(1_400);
    }

    @Test
    void countriesAreThoseOfIcu() {
        Set<String> known = new HashSet<>(Arrays.asList(ULocale.getISOCountries()));
        known.removeAll(RESERVED_IN_ICU);
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                String code = "" + a + b;
                assertThat(Countries.contains(a, b)).as(code).isEqualTo(known.contains(code));
            }
        }
    }

    @Test
    void daysAgreeWithTheCalendarOfJava() {
        for (int i = 0; i < VALUES; i++) {
            int year = 1 + random.nextInt(2_400);
            int month = random.nextInt(15);
            int day = 25 + random.nextInt(9);
            assertThat(Dates.exists(year, month, day))
                    .as("%d-%d-%d", year, month, day)
                    .isEqualTo(isDay(year, month, day));
        }
    }

    private void agree(String check, Source source, Predicate<String> oracle, Predicate<String> comparable) {
        int right = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = source.next();
            if (comparable.test(value)) {
                boolean expected = oracle.test(value);
                assertThat(accepts(check, value)).as("%s %s", check, value).isEqualTo(expected);
                right += expected ? 1 : 0;
            }
        }
        System.out.println(check + ": " + VALUES + " cases, " + right + " right ones");
        assertThat(right).isGreaterThan(VALUES / 50);
    }

    /** Values of one repeated digit are refused on purpose. */
    private static boolean mixed(String value) {
        return value.chars().distinct().count() > 1;
    }

    private String spoilSometimes(String value) {
        if (random.nextBoolean()) {
            return value;
        }
        int place = 2 + random.nextInt(value.length() - 2);
        return value.substring(0, place) + draw(DIGITS_AND_LETTERS, 1) + value.substring(place + 1);
    }

    private String draw(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private String octet() {
        return random.nextInt(20) == 0 ? "0" + random.nextInt(300) : String.valueOf(random.nextInt(270));
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        int groups = 1 + random.nextInt(8);
        int gap = random.nextInt(groups + 1);
        for (int i = 0; i < groups; i++) {
            text.append(i == gap ? "::" : i == 0 ? "" : ":").append(Integer.toHexString(random.nextInt(0x11000)));
        }
        if (groups < 7 && random.nextInt(4) == 0) {
            text.append(':').append(String.join(".", octet(), octet(), octet(), octet()));
        }
        return text.toString();
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean contains(String name) {
        return TopLevelDomains.contains(name.toCharArray(), 0, name.length());
    }

    private static boolean accepts(String name, String value) {
        Check check = Checks.byName(name);
        assertThat(check).as(name).isNotNull();
        return check.accepts(value.toCharArray(), 0, value.length());
    }

    private interface Source {
        String next();
    }
}
