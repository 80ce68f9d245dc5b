package dev.cordon.internal.language;

import java.util.Map;

/**
 * Brings the spellings of an English word together: plural and singular, British and American. The results are keys, not words;
 * vocabulary and content go through the same reduction.
 */
final class Stem {

    private static final Map<String, String> SHORT = Map.of(
            "ids", "id", "ips", "ip", "fines", "fines", "bonuses", "bonus", "viruses", "virus", "statuses", "status");

    private Stem() {}

    /** The key of a folded word. */
    static String of(String word) {
        return american(singular(word));
    }

    private static String singular(String w) {
        int n = w.length();
        if (n <= 3 || SHORT.containsKey(w)) {
            return SHORT.getOrDefault(w, w);
        }
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("ie")) {
            return w.substring(0, n - 2) + "y";
        }
        if (w.endsWith("che")) {
            return w.substring(0, n - 1);
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
            return w.substring(0, n - 2);
        }
        boolean kept = w.endsWith("ss") || w.endsWith("us") || w.endsWith("is") && !w.equals("apis");
        return w.endsWith("s") && !kept ? w.substring(0, n - 1) : w;
    }

    private static String american(String w) {
        int n = w.length();
        if (n < 7) {
            return w;
        }
        for (String tail : new String[] {"ise", "ised", "ising", "isation"}) {
            if (w.endsWith(tail)) {
                return w.substring(0, n - tail.length()) + "iz" + tail.substring(2);
            }
        }
        return w;
    }
}
