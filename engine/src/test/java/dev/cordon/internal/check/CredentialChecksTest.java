package dev.cordon.internal.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs the values of {@code checks/credentials.tsv}, each bare and inside other text. */
class CredentialChecksTest {
    private static final String FILE = "/checks/credentials.tsv";

    @Test
    void everyValueIsJudgedAsTheFileSays() throws IOException {
        Set<String> both = new HashSet<>();
        int cases = 0;
        for (String line : lines()) {
            String[] fields = line.split("\t", -1);
            boolean expected = fields[1].equals("accepts");
            assertThat(accepts(fields[0], "", fields[2], "")).as(line).isEqualTo(expected);
            assertThat(accepts(fields[0], "aA1.", fields[2], "9zZ}="))
                    .as("inside: " + line)
                    .isEqualTo(expected);
            both.add(fields[0] + " " + fields[1]);
            cases += 2;
        }
        System.out.println("credential checks: " + cases + " cases");
        assertThat(cases).isGreaterThan(100);
        assertThat(both).hasSize(2 * names().size());
    }

    private static Set<String> names() {
        Map<String, Check> table = new TreeMap<>();
        CredentialChecks.addTo(table);
        return table.keySet();
    }

    private static boolean accepts(String check, String left, String value, String right) {
        char[] text = (left + value + right).toCharArray();
        Check named = Checks.byName(check);
        assertThat(named).as(check).isNotNull();
        return named.accepts(text, left.length(), left.length() + value.length());
    }

    private static Iterable<String> lines() throws IOException {
        try (InputStream in = CredentialChecksTest.class.getResourceAsStream(FILE)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
