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
            if (Math.abs(word.length() - folded.length()) >= fewest) {
                continue;
            }
            int edits = edits(folded, word.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Insertions, deletions, replacements, and exchanges of neighbours that lead from one to the other. */
    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, table);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] table) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int edits = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(edits, table[i - 2][j - 2] + 1) : edits;
    }
}
