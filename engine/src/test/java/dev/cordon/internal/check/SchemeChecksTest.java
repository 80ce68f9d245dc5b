package dev.cordon.internal.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs the values of {@code checks/schemes.tsv}, each bare and inside other text. */
class SchemeChecksTest {
    private static final String FILE = "/checks/schemes.tsv";

    /** Schemes whose check digit is known to notice every single wrong digit. */
    private static final Set<String> SINGLE_DIGIT_PROOF = Set.of(
            "luhn",
            "verhoeff",
            "mod-11-10",
            "uk-nhs",
            "de-tax-id",
            "ch-ahv",
            "pl-pesel",
            "gr-amka",
            "au-abn",
            "se-organisation",
            "no-organisation",
            "jmbg",
            "cn-resident",
            "iban",
            "lei",
            "in-aadhaar",
            "za-id",
            "ca-sin");

    private static final int FEWEST_CASES = 1_000;

    @Test
    void everyValueIsJudgedAsTheFileSays() throws IOException {
        Set<String> seen = new HashSet<>();
        int cases = 0;
        for (String[] line : lines()) {
            boolean expected = line[1].equals("accepts");
            assertThat(accepts(line[0], "", line[2], ""))
                    .as("%s %s", line[0], line[2])
                    .isEqualTo(expected);
            assertThat(accepts(line[0], "7x1.", line[2], ".9b"))
                    .as("inside: %s %s", line[0], line[2])
                    .isEqualTo(expected);
            seen.add(line[0] + " " + line[1]);
            cases += 2;
        }
        System.out.println("scheme checks: " + cases + " cases of " + names().size() + " checks");
        assertThat(cases).isGreaterThan(FEWEST_CASES);
        for (String name : names()) {
            assertThat(seen).contains(name + " accepts", name + " rejects");
        }
    }

    @Test
    void everySingleWrongDigitIsNoticed() throws IOException {
        int cases = 0;
        for (String[] line : lines()) {
            if (!line[1].equals("accepts") || !SINGLE_DIGIT_PROOF.contains(line[0])) {
                continue;
            }
            char[] text = line[2].toCharArray();
            for (int i = 0; i < text.length; i++) {
                char original = text[i];
                for (char c = '0'; original >= '0' && original <= '9' && c <= '9'; c++) {
                    text[i] = c;
                    boolean right = check(line[0]).accepts(text, 0, text.length);
                    assertThat(right)
                            .as("%s %s place %d as %s", line[0], line[2], i, c)
                            .isEqualTo(c == original);
                    cases++;
                }
                text[i] = original;
            }
        }
        System.out.println("single wrong digits: " + cases + " cases");
        assertThat(cases).isGreaterThan(5_000);
    }

    @Test
    void noRangeMakesACheckThrow() throws IOException {
        List<char[]> texts = new ArrayList<>();
        for (String[] line : lines()) {
            texts.add(line[2].toCharArray());
        }
        texts.add("".toCharArray());
        texts.add("\uFFFD é٣ x".toCharArray());
        texts.add("9".repeat(300).toCharArray());
        texts.add("Z".repeat(300).toCharArray());
        for (String name : Checks.names()) {
            for (int i = 0; i < texts.size(); i += name.startsWith("phone") ? 97 : 1) {
                char[] text = texts.get(i);
                answers(name, text, 0, text.length);
                answers(name, text, text.length / 3, text.length - text.length / 4);
            }
        }
    }

    private static void answers(String name, char[] text, int start, int end) {
        assertThatCode(() -> check(name).accepts(text, start, end))
                .as("%s on %s", name, new String(text, start, end - start))
                .doesNotThrowAnyException();
    }

    private static Set<String> names() {
        Map<String, Check> table = new TreeMap<>();
        GeneralChecks.addTo(table);
        FinanceChecks.addTo(table);
        EuropeanChecks.addTo(table);
        OverseasChecks.addTo(table);
        return table.keySet();
    }

    private static Check check(String name) {
        Check check = Checks.byName(name);
        assertThat(check).as(name).isNotNull();
        return check;
    }

    private static boolean accepts(String check, String left, String value, String right) {
        char[] text = (left + value + right).toCharArray();
        return check(check).accepts(text, left.length(), left.length() + value.length());
    }

    private static List<String[]> lines() throws IOException {
        try (InputStream in = SchemeChecksTest.class.getResourceAsStream(FILE)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
