package dev.cordon.internal.language;

import dev.cordon.policy.EnforcementReport.Modality;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells questions from commands, and reads short answers to them. */
final class Questions {

    /**
     * A short answer.
     *
     * @param modality what it does with what was asked about; null when it restricts it, as {@code only in responses}
     * @param words the answer itself; never empty
     * @param rest what follows it
     */
    record Answer(@Nullable Modality modality, List<Unit> words, List<Unit> rest) {}

    private static final Set<String> REFUSALS = Set.of(
            "no",
            "never",
            "not",
            "none",
            "not ever",
            "absolutely not",
            "of course not",
            "definitely not",
            "certainly not",
            "not at all");
    private static final Set<String> ASSENTS = Set.of("yes");
    private static final Set<String> REQUESTS = Set.of("would", "will", "could", "can", "please");

    private static final Set<String> OPENERS = Set.of(
            "do", "doe", "did", "have", "has", "had", "will", "would", "why", "how", "am", "what", "who", "when",
            "where", "which");

    private Questions() {}

    /** Whether a sentence asks; a polite request, {@code would you please not}, does not. */
    static boolean asks(List<Unit> units) {
        if (units.isEmpty() || !units.get(units.size() - 1).isMark('?')) {
            return false;
        }
        boolean request = false;
        boolean negated = false;
        for (int i = 0; i < units.size(); i++) {
            String norm = units.get(i).norm();
            request |= norm.equals("please") || i == 0 && REQUESTS.contains(norm) && isYou(units);
            negated |= units.get(i).is(Cue.NOT)
                    || units.get(i).is(Cue.BAN)
                    || units.get(i).is(Cue.DROP);
        }
        return !(request && negated) && (isInverted(units) || Modals.of(units).isEmpty());
    }

    /** Whether a sentence begins as questions do; {@code keys must not be shared, right?} commands all the same. */
    private static boolean isInverted(List<Unit> units) {
        int from = units.size() > 2 && units.get(1).isMark(':') ? 2 : 0;
        Unit first = units.get(from);
        Unit second = units.get(Math.min(from + 1, units.size() - 1));
        if (first.is(Cue.NOT)) {
            return second.is(Role.ACTOR)
                    || second.is(Cue.PRONOUN)
                    || second.norm().equals("i");
        }
        return first.is(Cue.MAY)
                || first.is(Cue.MUST)
                || first.is(Cue.BE)
                || first.is(Cue.IF)
                || first.is(Cue.WHICH)
                || OPENERS.contains(first.norm());
    }

    private static boolean isYou(List<Unit> units) {
        return units.size() > 1 && units.get(1).norm().equals("you");
    }

    /** The short answer at the beginning of a sentence, or null. */
    static @Nullable Answer answer(List<Unit> units, Reading question) {
        int from = units.size() > 1 && units.get(1).isMark(':') ? 2 : 0;
        int end = from;
        while (end < units.size()
                && !units.get(end).isMark(',')
                && !units.get(end).isMark('-')) {
            if (units.get(end).isObject()
                    || units.get(end).is(Cue.EXCEPT)
                    || units.get(end).is(Cue.UNLESS)) {
                break;
            }
            end++;
        }
        if (from >= end) {
            return null;
        }
        String first = units.get(from).norm();
        boolean object = end < units.size() && units.get(end).isObject();
        boolean restricts = units.get(from).is(Cue.ONLY);
        boolean refuses = REFUSALS.contains(first) || units.get(from).is(Cue.NO) && isPlain(units, end);
        if (object || !restricts && !refuses && !ASSENTS.contains(first)) {
            return null;
        }
        if (restricts || isPlain(units, end)) {
            end = units.size();
        }
        List<Unit> words = List.copyOf(units.subList(0, end));
        if (restricts) {
            return new Answer(null, words, List.of());
        }
        boolean yes = ASSENTS.contains(first);
        // "Is it forbidden? No." allows; "May I not? No." does not.
        boolean allows = question.has(Reading.Trait.BANS) ? !yes : yes && question.force() != Force.PROHIBIT;
        Modality modality = allows ? Modality.PERMIT : Modality.PROHIBIT;
        return new Answer(modality, words, units.subList(end, units.size()));
    }

    /** Whether nothing after the first words changes the answer: {@code No, never.}, {@code Yes, that is fine.} */
    private static boolean isPlain(List<Unit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean changes = unit.is(Cue.EXCEPT)
                    || unit.is(Cue.UNLESS)
                    || unit.is(Cue.IF)
                    || unit.is(Cue.ONLY)
                    || unit.is(Cue.BUT)
                    || unit.is(Role.CONDITION)
                    || unit.is(Role.DIRECTION);
            if (changes || unit.isObject()) {
                return false;
            }
        }
        return true;
    }
}
