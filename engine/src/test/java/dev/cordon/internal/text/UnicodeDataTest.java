package dev.cordon.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The checked-in tables are what the generator makes of the pinned ICU data, and mean what ICU means. */
class UnicodeDataTest {

    private static final Path CHECKED_IN = Path.of("src/main/java/dev/cordon/internal/text/UnicodeData.java");

    @Test
    void theCheckedInTablesAreWhatTheGeneratorWrites() throws IOException {
        String checkedIn = Files.readString(CHECKED_IN);
        assertThat(checkedIn.replaceAll("\\s+", " "))
                .isEqualTo(UnicodeDataGenerator.source().replaceAll("\\s+", " "));
    }

    @Test
    void everyFoldAndOrbitIsThatOfTheOracle() {
        int folded = 0;
        for (int c = 0; c <= 0x10FFFF; c++) {
            if (CaseFold.fold(c) != UCharacter.foldCase(c, true)) {
                fail("fold of %x is %x", c, CaseFold.fold(c));
            }
            folded += CaseFold.fold(c) == c ? 0 : 1;
        }
        for (int c : CaseFold.cased()) {
            int[] expected = Arrays.stream(CaseFold.cased())
                    .filter(other -> UCharacter.foldCase(other, true) == UCharacter.foldCase(c, true))
                    .toArray();
            assertThat(CaseFold.orbit(c)).as("orbit of %x", c).isEqualTo(expected);
        }
        System.out.printf("folds: 1,114,112 code points compared, %d fold%n", folded);
        assertThat(folded).isGreaterThan(1400);
    }

    @Test
    void everyPropertyIsThatOfTheOracle() {
        UnicodeSet assigned = new UnicodeSet("[:^Cn:]");
        int compared = 0;
        for (String name : UnicodeProperties.names()) {
            UnicodeSet ours = new UnicodeSet();
            int[] ranges = Objects.requireNonNull(UnicodeProperties.ranges(name));
            for (int i = 0; i < ranges.length; i += 2) {
                ours.add(ranges[i], ranges[i + 1]);
            }
            assertThat(ours.toPattern(true))
                    .as(name)
                    .isEqualTo(oracle(name, assigned).toPattern(true));
            compared++;
        }
        System.out.println("properties compared: " + compared);
        assertThat(compared).isEqualTo(1 + 7 + 29 + 96);
        assertThat(UnicodeProperties.ranges("Elvish")).isNull();
        assertThat(UnicodeProperties.ranges("")).isNull();
    }

    private static UnicodeSet oracle(String name, UnicodeSet assigned) {
        if (name.equals("Any")) {
            return new UnicodeSet(0, 0x10FFFF);
        }
        String property = name.length() <= 2 && !name.equals("Yi") ? "gc" : "sc";
        return new UnicodeSet().applyPropertyAlias(property, name).retainAll(assigned);
    }
}
