package dev.cordon.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/** Words to make terms of: those of a haystack, and invented ones. */
final class Vocabulary {

    private static final String[] ONSETS = {
        "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
        "st", "t", "tr", "v", "w", "z"
    };
    private static final String[] RIMES = {
        "a", "al", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "is", "o", "ol", "on", "or", "u", "um", "un",
        "us"
    };

    private Vocabulary() {}

    /** The words of at least three letters, lower case, sorted. */
    static List<String> of(String[] messages) {
        TreeSet<String> words = new TreeSet<>();
        for (String message : messages) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i <= message.length(); i++) {
                char c = i < message.length() ? message.charAt(i) : ' ';
                if (Character.isLetter(c)) {
                    word.append(c);
                } else {
                    if (word.length() >= 3) {
                        words.add(word.toString().toLowerCase(Locale.ROOT));
                    }
                    word.setLength(0);
                }
            }
        }
        return new ArrayList<>(words);
    }

    /** An invented word. */
    static String invented(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(RIMES[random.nextInt(RIMES.length)]);
        }
        return word.toString();
    }
}
