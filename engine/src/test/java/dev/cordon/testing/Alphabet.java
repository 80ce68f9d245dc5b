package dev.cordon.testing;

import java.util.Random;

/** A small set of code points for random cases, and the classes that tell them apart. */
public enum Alphabet {
    /** Letters, digits, punctuation and line ends of ASCII. */
    ASCII("abAB01_-. \n\r\t\u000B", "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "[[:alpha:]]", "\\PL"),
    /** Few letters, so that repeats and boundaries collide. */
    DENSE("aab-", "\\w", "\\W"),
    /** ASCII and the upper half of Latin-1. */
    LATIN1("ab1 \u00A0\u00DF\u00E9\u00C9\u00FF\u00B5\u0085", "\\w", "\\s", "\\pL", "\\p{Lu}"),
    /** Two and three bytes of UTF-8. */
    BMP(
            "a9 \u0416\u0436\u05D0\u0663\u20AC\u4E2D\u6587\uFF21\u2028\uFB01",
            "\\p{Cyrillic}",
            "\\p{Han}",
            "\\p{Nd}",
            "\\PL",
            "\\w"),
    /** Surrogate pairs and what is next to them; texts also get lone surrogates. */
    SUPPLEMENTARY(
            "ab\uD7FF\uE000\uFFFD\uFFFF\uD83D\uDE00\uD83D\uDE01\uD800\uDC00\uDBFF\uDFFF\uD801\uDC00\uD801\uDC28",
            "\\p{Deseret}",
            "\\p{Co}",
            "\\W"),
    /** Code points with two, three and four case variants, and those that look as if they had. */
    ORBITS(
            "kK\u212AsS\u017F\u03C3\u03C2\u03A3\u00B5\u03BC\u039CiI\u0130\u0131\u01C4\u01C5\u01C6\u00E5\u212B\u0398\u03B8\u03D1\u03F4",
            "\\w",
            "\\W",
            "\\p{Lu}",
            "\\p{Greek}",
            "[[:lower:]]"),
    /** The replacement character beside lone surrogates that become it. */
    REPLACEMENT("a\uFFFD\uFFFC\uFFFE\u00EF\u00BF\u00BD", "\\w", "\\p{So}", "\\PL");

    private final int[] codePoints;
    private final String[] classes;

    Alphabet(String characters, String... classes) {
        this.codePoints = characters.codePoints().toArray();
        this.classes = classes;
    }

    /** One code point. */
    public int pick(Random random) {
        return codePoints[random.nextInt(codePoints.length)];
    }

    String shortClass(Random random) {
        return classes[random.nextInt(classes.length)];
    }

    boolean breaksPairs() {
        return this == SUPPLEMENTARY || this == REPLACEMENT;
    }
}
