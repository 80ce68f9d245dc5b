package dev.cordon.policy;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sizes for people: {@code 1000}, {@code 20 MiB}. A unit is a power of 1,024 bytes. */
final class ByteSizes {

    private static final Map<String, Integer> SHIFTS = Map.of("", 0, "b", 0, "kib", 10, "mib", 20, "gib", 30);

    private ByteSizes() {}

    /** Bytes, or null if the text is not a size or too large for a long. */
    static @Nullable Long parse(String text) {
        String written = Blank.trim(text);
        int digits = 0;
        while (digits < written.length() && written.charAt(digits) >= '0' && written.charAt(digits) <= '9') {
            digits++;
        }
        Long number = WholeNumbers.parse(written.substring(0, digits));
        Integer shift = SHIFTS.get(Blank.trim(written.substring(digits)).toLowerCase(Locale.ROOT));
        if (number == null || shift == null || number > Long.MAX_VALUE >> shift) {
            return null;
        }
        return number << shift;
    }
}
