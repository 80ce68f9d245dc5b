package dev.cordon.internal.pattern;

import dev.cordon.internal.text.CaseFold;
import java.util.ArrayList;
import java.util.List;

/** A dictionary term: a string that is meant up to case. Lone surrogates in it stand for U+FFFD, as they do in a text. */
public final class TermSyntax {

    private static final int REPLACEMENT = 0xFFFD;

    private TermSyntax() {}

    /** What all spellings of the term have in common: its code points, folded. Case variants can differ in UTF-16 length. */
    public static int[] fold(String term) {
        return term.codePoints().map(TermSyntax::fold).toArray();
    }

    /** The folded code points as a string: equal for two terms exactly when they find the same. */
    public static String key(String term) {
        int[] folded = fold(term);
        return new String(folded, 0, folded.length);
    }

    /** The tree that matches every spelling of the term. */
    public static Node tree(String term) {
        List<Node> parts = new ArrayList<>();
        for (int c : fold(term)) {
            parts.add(new Node.Chars(NamedSets.single(c, true)));
        }
        return Nodes.concat(parts);
    }

    private static int fold(int codePoint) {
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return lone ? REPLACEMENT : CaseFold.fold(codePoint);
    }
}
