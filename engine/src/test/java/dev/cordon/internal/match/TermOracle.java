package dev.cordon.internal.match;

import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.WordChars;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a term's matches are, one code point at a time. */
final class TermOracle {

    private TermOracle() {}

    static List<Span> matches(String text, String term, boolean wholeWord) {
        int[] units = text.codePoints().toArray();
        int[] wanted = term.codePoints().map(CaseFold::fold).toArray();
        List<Span> found = new ArrayList<>();
        int unit = 0;
        int free = 0;
        for (int i = 0; i + wanted.length <= units.length; i++) {
            int[] here = Arrays.stream(units, i, i + wanted.length)
                    .map(CaseFold::fold)
                    .toArray();
            boolean inside = i > 0 && WordChars.isWord(units[i - 1])
                    || i + wanted.length < units.length && WordChars.isWord(units[i + wanted.length]);
            if (i >= free && Arrays.equals(here, wanted) && !(wholeWord && inside)) {
                int length = new String(units, i, wanted.length).length();
                found.add(new Span(unit, unit + length));
                free = i + wanted.length;
            }
            unit += Character.charCount(units[i]);
        }
        return found;
    }
}
