package dev.cordon.internal.pattern;

import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.UnicodeProperties;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The classes that have a name in the dialect, and case closure of classes. */
final class NamedSets {

    /** {@code \d}. */
    static final CodePointSet DIGIT = ascii("09");

    /** {@code \w}. */
    static final CodePointSet WORD = ascii("09AZ__az");

    /** {@code \s}: without the vertical tab. */
    static final CodePointSet SPACE = ascii("\t\n\f\r  ");

    /** A dot without flag s. */
    static final CodePointSet NOT_LINE_FEED = CodePointSet.of('\n').complement();

    /** What has case variants, ascending. */
    private static final int[] CASED = CaseFold.cased();

    private NamedSets() {}

    /** A set from pairs of first and last characters. */
    private static CodePointSet ascii(String pairs) {
        CodePointSet.Builder set = new CodePointSet.Builder();
        for (int i = 0; i < pairs.length(); i += 2) {
            set.add(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return set.build();
    }

    /** {@code \d \s \w} by their letter; null for another letter. */
    static @Nullable CodePointSet perl(int letter) {
        return switch (letter) {
            case 'd' -> DIGIT;
            case 's' -> SPACE;
            case 'w' -> WORD;
            default -> null;
        };
    }

    /** A POSIX class by the name between {@code [:} and {@code :]}; null when there is none of that name. */
    static @Nullable CodePointSet posix(String name) {
        return switch (name) {
            case "alnum" -> ascii("09AZaz");
            case "alpha" -> ascii("AZaz");
            case "ascii" -> ascii("\0\u007F");
            case "blank" -> ascii("\t\t  ");
            case "cntrl" -> ascii("\0\u001F\u007F\u007F");
            case "digit" -> DIGIT;
            case "graph" -> ascii("!~");
            case "lower" -> ascii("az");
            case "print" -> ascii(" ~");
            case "punct" -> ascii("!/:@[`{~");
            case "space" -> ascii("\t\r  ");
            case "upper" -> ascii("AZ");
            case "word" -> WORD;
            case "xdigit" -> ascii("09AFaf");
            default -> null;
        };
    }

    /** A Unicode property by name; null when there is none of that name. */
    static @Nullable CodePointSet property(String name) {
        int[] ranges = UnicodeProperties.ranges(name);
        if (ranges == null) {
            return null;
        }
        CodePointSet.Builder set = new CodePointSet.Builder();
        for (int i = 0; i < ranges.length; i += 2) {
            set.add(ranges[i], ranges[i + 1]);
        }
        return set.build();
    }

    /** The set and all case variants of its members. */
    static CodePointSet folded(CodePointSet set) {
        CodePointSet.Builder closure = new CodePointSet.Builder().addAll(set);
        for (int range = 0; range < set.rangeCount(); range++) {
            int found = Arrays.binarySearch(CASED, set.first(range));
            for (int i = found < 0 ? -found - 1 : found; i < CASED.length && CASED[i] <= set.last(range); i++) {
                for (int variant : CaseFold.orbit(CASED[i])) {
                    closure.add(variant, variant);
                }
            }
        }
        return closure.build();
    }

    /** One character and, if wanted, all its case variants. */
    static CodePointSet single(int codePoint, boolean fold) {
        if (!fold) {
            return CodePointSet.of(codePoint);
        }
        CodePointSet.Builder variants = new CodePointSet.Builder();
        for (int variant : CaseFold.orbit(codePoint)) {
            variants.add(variant, variant);
        }
        return variants.build();
    }
}
