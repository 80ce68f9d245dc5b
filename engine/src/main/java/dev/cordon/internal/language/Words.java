package dev.cordon.internal.language;

import java.util.Map;
import java.util.function.Consumer;

/** Where a word ends, and which words a spelling stands for. */
final class Words {

    /** Contractions that do not end in {@code n't}, and those that writers leave the apostrophe out of. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("don'ts", "do"),
            Map.entry("cannot", "can"),
            Map.entry("can't", "can"),
            Map.entry("won't", "will"),
            Map.entry("shan't", "shall"),
            Map.entry("dont", "do"),
            Map.entry("cant", "can"),
            Map.entry("wont", "will"),
            Map.entry("doesnt", "doe"),
            Map.entry("shouldnt", "should"),
            Map.entry("mustnt", "must"));

    private Words() {}

    /** End of the word at {@code from}: apostrophes between letters and dots between single letters belong to it. */
    static int end(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Letters.isWord(c) && c != '_' || isInner(text, from, i, c)) {
                i += Character.charCount(c);
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isInner(String text, int from, int i, int c) {
        boolean followed = i + 1 < text.length() && Letters.isWord(text.codePointAt(i + 1));
        if (c == '\'' || c == '’' || c == '_') {
            return followed;
        }
        if (c != '.' || i - from > 8) {
            return false;
        }
        boolean afterSingle = i == from + 1 || i >= from + 3 && text.charAt(i - 2) == '.';
        boolean beforeSingle = followed && (i + 2 >= text.length() || !Letters.isWord(text.codePointAt(i + 2)));
        boolean closing = i >= from + 3 && text.charAt(i - 2) == '.';
        return afterSingle && (beforeSingle || closing);
    }

    /** Hands on the reduced words of a folded spelling. */
    static void split(String folded, Consumer<String> sink) {
        String word = folded.replace('’', '\'').replace(".", "");
        if (word.equals("do's")) {
            sink.accept("dos");
            return;
        }
        String negated = WHOLE.get(word);
        if (negated == null && word.endsWith("n't")) {
            negated = Stem.of(word.substring(0, word.length() - 3));
        }
        if (negated != null) {
            sink.accept(negated);
            sink.accept("not");
            return;
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe > 0) {
            String tail = word.substring(apostrophe + 1);
            boolean ending =
                    tail.equals("s") || tail.equals("re") || tail.equals("ve") || tail.equals("ll") || tail.equals("d");
            word = ending ? word.substring(0, apostrophe) : word.replace("'", "");
        }
        sink.accept(Stem.of(word));
    }
}
