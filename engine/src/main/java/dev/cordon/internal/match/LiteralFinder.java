package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.Lane;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the strings that stand at a part of a {@link Sequence}, and what looking for them would cost. Not thread-safe. */
final class LiteralFinder {

    private static final int LONGEST = 16;
    private static final int MOST_STRINGS = 64;
    private static final int MOST_OF_SET = 16;

    /** Nanoseconds a kilobyte for each string, for the room it takes in tables. */
    private static final double STRING_COST = 0.02;

    private final Map<CodePointSet, Folds> folds = new IdentityHashMap<>();

    /** The folded members of a set, none when they are too many, and how likely one of them is. */
    private record Folds(List<String> members, double factor) {
        static final Folds NONE = new Folds(List.of(), 1);
    }

    /** Offers the strings that begin at a part, of each length. */
    void offer(Sequence sequence, int part, double confirm, LookoutPlanner.Choices.Builder best) {
        double likely = ChatModel.UNITS;
        int strings = 1;
        int length = 0;
        for (int i = part; i < sequence.size() && length < LONGEST && LookoutPlanner.isFixed(sequence, i); i++) {
            if (!(sequence.node(i) instanceof Node.Chars chars)) {
                continue;
            }
            Folds next = folds(chars.set());
            strings *= next.members.size();
            if (strings == 0 || strings > MOST_STRINGS) {
                return;
            }
            likely *= next.factor;
            length++;
            double cost = likely * confirm + STRING_COST * strings;
            if (length >= LookoutPlanner.Choices.SHORTEST[0] && best.wants(length, cost)) {
                List<String> texts = texts(sequence, part, i);
                best.offerLiterals(texts, sequence, part, Math.max(cost, usual(texts) * confirm));
            }
        }
    }

    /** How often one of the strings is seen in a kilobyte, so far as usual words tell. */
    private static double usual(List<String> texts) {
        double sum = 0;
        for (String text : texts) {
            byte[] lane = new byte[text.length()];
            for (int i = 0; i < lane.length; i++) {
                lane[i] = Lane.of(text.charAt(i));
            }
            sum += GramModel.likely(lane, 0, Math.min(lane.length, GramModel.WIDEST));
        }
        return sum * ChatModel.UNITS;
    }

    /** Every string of the parts from {@code first} to {@code last}. */
    private List<String> texts(Sequence sequence, int first, int last) {
        List<String> texts = List.of("");
        for (int i = first; i <= last; i++) {
            if (sequence.node(i) instanceof Node.Chars chars) {
                List<String> longer = new ArrayList<>();
                for (String text : texts) {
                    for (String member : folds(chars.set()).members) {
                        longer.add(text + member);
                    }
                }
                texts = longer;
            }
        }
        return texts;
    }

    private Folds folds(CodePointSet set) {
        Folds known = folds.get(set);
        if (known == null) {
            known = set.size() > 4 * MOST_OF_SET ? Folds.NONE : fold(set);
            folds.put(set, known);
        }
        return known;
    }

    private static Folds fold(CodePointSet set) {
        Set<String> folded = new LinkedHashSet<>();
        double rate = 0;
        for (int r = 0; r < set.rangeCount(); r++) {
            for (int c = set.first(r); c <= set.last(r); c++) {
                int fold = CaseFold.fold(c);
                // One unit each, so that every string has as many units as parts.
                if (Character.isSupplementaryCodePoint(fold) || Character.isSupplementaryCodePoint(c)) {
                    return Folds.NONE;
                }
                if (folded.add(Character.toString(fold))) {
                    rate += rate(fold);
                }
            }
        }
        return folded.size() > MOST_OF_SET ? Folds.NONE : new Folds(List.copyOf(folded), ChatModel.factor(rate));
    }

    /** A string is compared caselessly, so both cases count. */
    private static double rate(int fold) {
        if (fold >= 0x80) {
            return 1;
        }
        return ChatModel.rate(fold) + (fold >= 'a' && fold <= 'z' ? ChatModel.rate(fold - 0x20) : 0);
    }
}
