package dev.cordon.internal.text;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * General categories and scripts of the pinned Unicode version, by the names the expression dialect knows. Sets are closed ranges
 * {@code first, last, first, last, …} in ascending order. Unassigned code points are in no set but {@code Any}. Pure; thread-safe.
 */
public final class UnicodeProperties {

    private UnicodeProperties() {}

    /** The pinned Unicode version. */
    public static String version() {
        return UnicodeData.VERSION;
    }

    /**
     * The code points of a property: a general category ({@code Lu}, or {@code L} for all that start so), a script ({@code Han}) or
     * {@code Any}. Null when there is no property of that name. A new array.
     */
    public static int @Nullable [] ranges(String name) {
        if (name.equals("Any")) {
            return new int[] {0, 0x10FFFF};
        }
        boolean[] values = new boolean[UnicodeData.CATEGORY_NAMES.length];
        if (named(UnicodeData.CATEGORY_NAMES, name, values)) {
            return select(UnicodeData.CATEGORIES, values);
        }
        values = new boolean[UnicodeData.SCRIPT_NAMES.length];
        return named(UnicodeData.SCRIPT_NAMES, name, values) ? select(UnicodeData.SCRIPTS, values) : null;
    }

    /** Names of all properties, for messages and tests. A new array. */
    public static String[] names() {
        return Stream.of(
                        Stream.of("Any", "C", "L", "M", "N", "P", "S", "Z"),
                        Arrays.stream(UnicodeData.CATEGORY_NAMES),
                        Arrays.stream(UnicodeData.SCRIPT_NAMES))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new);
    }

    private static boolean named(String[] names, String wanted, boolean[] values) {
        boolean found = false;
        for (int i = 0; i < names.length; i++) {
            boolean whole = names[i].equals(wanted);
            boolean group = wanted.length() == 1 && names[i].length() == 2 && names[i].startsWith(wanted);
            values[i] = !wanted.isEmpty() && (whole || group);
            found |= values[i];
        }
        return found;
    }

    /** Joins the runs of the table whose value is wanted. */
    private static int[] select(String table, boolean[] wanted) {
        int[] out = new int[64];
        int n = 0;
        int first = 0;
        PackedNumbers in = new PackedNumbers(table);
        while (in.more()) {
            int length = in.next();
            if (wanted[in.next()]) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                if (n > 0 && out[n - 1] == first - 1) {
                    out[n - 1] = first + length - 1;
                } else {
                    out[n++] = first;
                    out[n++] = first + length - 1;
                }
            }
            first += length;
        }
        return Arrays.copyOf(out, n);
    }
}
