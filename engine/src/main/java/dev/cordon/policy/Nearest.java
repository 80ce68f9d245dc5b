package dev.cordon.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant: the same but for case, or at most two edits away. */
final class Nearest {

    private static final int LONGEST = 40;
    private static final int MOST_EDITS = 2;

    private Nearest() {}

    static @Nullable String of(String written, Iterable<String> known) {
        if (written.length() > LONGEST) {
            return null;
        }
        String folded = written.strip().toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.min(MOST_EDITS, folded.length() / 3) + 1;
        for (String word : known) {
            int edits = edits(folded, word.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = word;
            }
        }
        return nearest;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
