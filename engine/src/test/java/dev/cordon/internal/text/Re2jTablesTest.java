package dev.cordon.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Where the pinned Unicode version and RE2/J's own tables part. RE2/J 1.8 knows the categories and scripts of Unicode 6.0 and takes
 * its case mappings from the running JDK. Both may differ on code points that Unicode 6.0 did not have; on older ones only where
 * Unicode itself changed its mind, listed one by one.
 */
class Re2jTablesTest {

    /** Pairs that CaseFolding.txt lists with status S since Unicode 15.1 only. */
    private static final UnicodeSet FOLDS_SINCE_15_1 = new UnicodeSet(0x0390, 0x0390, 0x03B0, 0x03B0, 0x1FD3, 0x1FD3)
            .add(0x1FE3)
            .add(0xFB05)
            .add(0xFB06);

    private static final UnicodeSet OLD = new UnicodeSet("[:age=6.0:]");

    @Test
    void orbitsDifferOnlyByNewerCodePoints() throws ReflectiveOperationException {
        Method next = Class.forName("com.google.re2j.Unicode").getDeclaredMethod("simpleFold", int.class);
        next.setAccessible(true);
        int same = 0;
        UnicodeSet differing = new UnicodeSet();
        for (int c = 0; c <= 0x10FFFF; c++) {
            UnicodeSet ours = new UnicodeSet();
            for (int member : CaseFold.orbit(c)) {
                ours.add(member);
            }
            UnicodeSet theirs = orbit(next, c);
            if (ours.equals(theirs)) {
                same++;
                continue;
            }
            UnicodeSet extra = new UnicodeSet(ours).removeAll(theirs);
            UnicodeSet missing = new UnicodeSet(theirs).removeAll(ours);
            UnicodeSet parted = OLD.contains(c) ? new UnicodeSet(extra).addAll(missing) : new UnicodeSet();
            assertThat(parted.retainAll(OLD).removeAll(FOLDS_SINCE_15_1).toPattern(true))
                    .as("orbit of %x", c)
                    .isEqualTo("[]");
            differing.add(c);
        }
        System.out.printf(
                "RE2/J orbits: %d code points compared, %d equal, %d differ by code points newer than Unicode 6.0: %s%n",
                0x110000, same, differing.size(), differing.toPattern(true));
        assertThat(same).isGreaterThan(1_113_000);
    }

    /** Follows RE2/J's ring of case variants. Some newer code points lead into a ring that they are not part of. */
    private static UnicodeSet orbit(Method next, int codePoint) throws ReflectiveOperationException {
        UnicodeSet orbit = new UnicodeSet();
        for (int c = codePoint; !orbit.contains(c); c = (Integer) next.invoke(null, c)) {
            orbit.add(c);
        }
        return orbit;
    }

    @Test
    void propertiesDifferOnlyByNewerCodePointsAndByListedChanges() throws Exception {
        Map<String, UnicodeSet> theirs = new TreeMap<>();
        theirs.putAll(tables("CATEGORIES"));
        theirs.putAll(tables("SCRIPTS"));
        StringBuilder changes = new StringBuilder();
        for (String name : theirs.keySet()) {
            UnicodeSet ours = new UnicodeSet();
            int[] ranges = Objects.requireNonNull(UnicodeProperties.ranges(name), name);
            for (int i = 0; i < ranges.length; i += 2) {
                ours.add(ranges[i], ranges[i + 1]);
            }
            UnicodeSet added = new UnicodeSet(ours).removeAll(theirs.get(name)).retainAll(OLD);
            UnicodeSet removed = new UnicodeSet(theirs.get(name)).removeAll(ours);
            if (!added.isEmpty() || !removed.isEmpty()) {
                changes.append("%s +%s -%s%n".formatted(name, added.toPattern(true), removed.toPattern(true)));
            }
        }
        System.out.println("RE2/J properties compared: " + theirs.size());
        assertThat(theirs).hasSize(132);
        assertThat(changes.toString()).isEqualTo(listed());
    }

    private static String listed() throws IOException {
        try (InputStream in = Re2jTablesTest.class.getResourceAsStream("property-changes-since-6.0.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, UnicodeSet> tables(String field) throws ReflectiveOperationException {
        Field tables = Class.forName("com.google.re2j.UnicodeTables").getDeclaredField(field);
        tables.setAccessible(true);
        Map<String, UnicodeSet> sets = new TreeMap<>();
        ((Map<String, int[][]>) tables.get(null)).forEach((name, ranges) -> {
            UnicodeSet set = new UnicodeSet();
            for (int[] range : ranges) {
                for (int c = range[0]; c <= range[1]; c += range[2]) {
                    set.add(c);
                }
            }
            sets.put(name, set);
        });
        return sets;
    }
}
