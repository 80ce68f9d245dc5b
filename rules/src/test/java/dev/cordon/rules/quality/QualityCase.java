package dev.cordon.rules.quality;

import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A text and what has to be found in it.
 *
 * @param row what it was made of
 * @param positive whether something of the row's type has to be found
 * @param span where, null when only that it is found matters
 */
record QualityCase(
        ValueRow row,
        String text,
        boolean positive,
        @Nullable Span span) {

    private static final List<String> ALONE = List.of(
            "Please use V for this.",
            "She sent me V yesterday.",
            "(V)",
            "see V, thanks",
            "{\"value\": \"V\"}",
            "V",
            "it was V; can you check?",
            "> V\n\nas agreed");

    private static final List<String> ANNOUNCED = List.of(
            "My W is V.",
            "W: V",
            "Please change the W to V before Friday.",
            "the customer's W (V) is wrong",
            "| W | V |",
            "Hello, here is my W V, thanks",
            "W = V\n",
            "The W on file, V, has expired.");

    /** So many right and so many nearly right cases of each row. */
    static List<QualityCase> make(List<ValueRow> rows, long seed, int each) {
        List<QualityCase> cases = new ArrayList<>();
        for (ValueRow row : rows) {
            // A seed of its own: a new row does not change the cases of the others.
            Random random = new Random(seed ^ row.name().hashCode());
            for (int i = 0; i < each; i++) {
                cases.add(of(row, i, row.valid(random), true));
                cases.add(of(row, i, row.nearlyValid(random), false));
            }
        }
        return cases;
    }

    private static QualityCase of(ValueRow row, int number, String value, boolean positive) {
        if (row.wholeText()) {
            return new QualityCase(row, value, positive, null);
        }
        List<String> sentences = row.words().isEmpty() ? ALONE : ANNOUNCED;
        String sentence = sentences.get(number % sentences.size());
        if (!row.words().isEmpty()) {
            sentence =
                    sentence.replace("W", row.words().get(number % row.words().size()));
        }
        // The value's place is the last V that stands alone.
        int at = place(sentence);
        String text = sentence.substring(0, at) + value + sentence.substring(at + 1);
        return new QualityCase(row, text, positive, new Span(at, at + value.length()));
    }

    private static int place(String sentence) {
        for (int at = sentence.lastIndexOf('V'); ; at = sentence.lastIndexOf('V', at - 1)) {
            boolean alone = (at == 0 || !Character.isLetter(sentence.charAt(at - 1)))
                    && (at + 1 == sentence.length() || !Character.isLetter(sentence.charAt(at + 1)));
            if (alone) {
                return at;
            }
        }
    }
}
