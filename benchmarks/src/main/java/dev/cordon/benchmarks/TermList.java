package dev.cordon.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The terms of the terms rows: 4 to 24 characters, median 11, one in a hundred of length 4, two thirds made of words of the
 * haystack, one third invented. The first so many of the list are the smaller lists. Only {@link #PLANTED} occur in the haystack.
 */
final class TermList {

    private static final int MOST = 100_000;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int MEDIAN = 11;
    private static final long SEED = 1117;

    /** The terms that the haystack of the terms rows holds, one a message. */
    static final List<String> PLANTED = List.of(
            "velvet harbour",
            "tangerine clause",
            "osprey handover",
            "granite",
            "second ledger",
            "moonlit",
            "paper lantern fund",
            "cobalt option",
            "willow",
            "northern annex",
            "quiet merger",
            "tin whistle",
            "amber protocol",
            "riverbed",
            "salt",
            "seventh draft plan");

    private final Random random = new Random(SEED);
    private final List<String> words;
    private final String haystack;
    private final Set<String> taken = new HashSet<>(PLANTED);

    private TermList(String[] messages) {
        this.words = Vocabulary.of(messages);
        this.haystack = String.join("\n", messages).toLowerCase(Locale.ROOT);
    }

    /** The first so many terms. */
    static List<String> of(int count) {
        return new TermList(Definitions.haystack("terms-1k")).list().subList(0, count);
    }

    private List<String> list() {
        List<String> terms = new ArrayList<>(PLANTED);
        while (terms.size() < MOST) {
            int length = length();
            String term = terms.size() % 3 == 0 || length == SHORTEST ? invented(length) : fromWords(length);
            if (!haystack.contains(term) && taken.add(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    private int length() {
        // A fifth of the short ones will turn out to be taken.
        if (random.nextInt(1_000) < 12) {
            return SHORTEST;
        }
        boolean small = random.nextBoolean();
        int least = small ? SHORTEST + 1 : MEDIAN;
        int most = small ? MEDIAN : LONGEST;
        int first = least + random.nextInt(most - least + 1);
        int second = least + random.nextInt(most - least + 1);
        // Lengths near the median are more frequent than those at the ends.
        return small ? Math.max(first, second) : Math.min(first, second);
    }

    /** Words of the haystack up to the length, the last one cut. */
    private String fromWords(int length) {
        StringBuilder term = new StringBuilder();
        while (term.length() < length) {
            term.append(term.isEmpty() ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        term.setLength(length);
        return endingInALetter(term);
    }

    private String invented(int length) {
        StringBuilder term = new StringBuilder(Vocabulary.invented(random, 2 + random.nextInt(2)));
        while (term.length() < length) {
            term.append(random.nextInt(3) == 0 ? " " : "").append(Vocabulary.invented(random, 2));
        }
        term.setLength(length);
        return endingInALetter(term);
    }

    private String endingInALetter(StringBuilder term) {
        int last = term.length() - 1;
        if (term.charAt(last) == ' ') {
            term.setCharAt(last, (char) ('a' + random.nextInt(26)));
        }
        return term.toString();
    }
}
