package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.internal.language.Reading.Trait;
import dev.cordon.model.Span;
import dev.cordon.policy.EnforcementReport.Phrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads what one clause says by itself. */
final class ClauseReader {

    /** Times that come to every text. */
    private static final Set<String> ALWAYS = Set.of("before", "prior to", "while", "during");

    private static final Set<String> THIS_RULE = Set.of(
            "this rule",
            "this restriction",
            "thi restriction",
            "this prohibition",
            "the restriction",
            "the prohibition");
    private static final Set<String> HOLDS = Set.of("contain", "include", "hold", "carry");
    private static final Span NOWHERE = new Span(0, 0);

    private final String content;
    private final List<Unit> units;
    private final boolean[] taken;
    private final int sentenceStart;
    private int conditionEnd;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private ClauseReader(String content, List<Unit> units, int sentenceStart) {
        this.content = content;
        this.units = units;
        this.taken = new boolean[units.size()];
        this.sentenceStart = sentenceStart;
    }

    /** @param sentenceStart where the sentence of the clause begins, whose capital says nothing */
    static Reading read(String content, Draft draft, int sentenceStart) {
        return new ClauseReader(content, draft.units(), sentenceStart).read();
    }

    private Reading read() {
        List<Name> names = new NameReader(content, units, sentenceStart).names(taken);
        List<Mention> mentions = mentions(names);
        boolean objects = !mentions.isEmpty() || !names.isEmpty();
        readTraits();
        return new Reading(
                ForceReader.of(units),
                PlaceReader.kinds(units),
                concepts(Role.AUDIENCE, Role.ACTOR),
                mentions,
                names,
                concepts(Role.CONDITION, Role.CONDITION),
                traits,
                vague(),
                LeftoverReader.of(content, units, taken, objects));
    }

    private List<Mention> mentions(List<Name> names) {
        List<Mention> mentions = new ArrayList<>();
        boolean address = names.stream().anyMatch(Name::value);
        Set<Mention> seen = new LinkedHashSet<>();
        ForceReader.About about = ForceReader.about(units);
        Reach reach = new Reach();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Quantity quantity = reach.at(units, i, isSingle(i));
            if (unit.is(Role.TOPIC) && !isAdjective(i) && about.covers(i)) {
                boolean hidden = i > 0 && units.get(i - 1).names(Family.HIDDEN);
                Span span = new Span(unit.start(), unit.end());
                boolean mail = address && unit.norm().equals("address") && unit.names(Family.ADDRESS);
                String concept = mail ? Family.EMAIL : Objects.requireNonNull(unit.concept());
                // The same again says nothing new, and a text may hold it a thousand times.
                if (seen.add(new Mention(concept, NOWHERE, isNarrowed(i), hidden, quantity))) {
                    mentions.add(new Mention(concept, span, isNarrowed(i), hidden, quantity));
                }
            }
        }
        Quantity limit = reach.trailing();
        if (limit != null && !mentions.isEmpty()) {
            Mention last = mentions.remove(mentions.size() - 1);
            mentions.add(new Mention(last.concept(), last.span(), last.narrowed(), last.hidden(), limit));
        }
        return mentions;
    }

    /** {@code keep it secret}: the word is no topic there. */
    private boolean isAdjective(int i) {
        Unit unit = units.get(i);
        boolean singular = unit.norm().equals("secret") && content.charAt(unit.end() - 1) == 't';
        boolean ends = i + 1 == units.size()
                || units.get(i + 1).isSeparator()
                || units.get(i + 1).is(Role.MARK);
        if (!singular || !ends || i == 0) {
            return false;
        }
        Unit before = units.get(i - 1);
        return before.isObject()
                || before.is(Cue.PRONOUN)
                || before.is(Cue.BE)
                || before.norm().endsWith("ly");
    }

    /** {@code any password}: ends the reach of a quantity. */
    private boolean isSingle(int i) {
        String norm = units.get(i).norm();
        boolean glue = units.get(i).is(Cue.GLUE) || units.get(i).is(Cue.OR);
        return glue && (norm.endsWith("any") || norm.equals("all") || norm.equals("an"));
    }

    private boolean isNarrowed(int i) {
        Unit before = i == 0 ? null : units.get(i - 1);
        if (before != null && !before.names(Family.HIDDEN) && !before.names(Family.VISIBLE)) {
            boolean subject = before.is(Role.ACTOR) && i == 1;
            boolean beside = before.is(Role.QUALIFIER) || before.is(Role.ACTOR) && !subject || before.is(Role.WORD);
            if (beside && !(before.is(Role.WORD) && Modals.isVerb(units, i - 1))) {
                return true;
            }
        }
        boolean of = i + 2 < units.size()
                && units.get(i + 1).is(Cue.GLUE)
                && !units.get(i + 2).is(Role.DIRECTION);
        String glue = of ? units.get(i + 1).norm() : "";
        return glue.equals("of") || glue.equals("from") || glue.equals("belonging to") || glue.equals("about");
    }

    private void readTraits() {
        int only = -1;
        int lastObject = -1;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            only = unit.is(Cue.ONLY) && only < 0 ? i : only;
            lastObject = unit.isObject() || taken[i] ? i : lastObject;
            note(i, unit, lastObject >= 0);
        }
        boolean bans = units.stream().anyMatch(unit -> unit.is(Cue.BAN) || unit.is(Cue.STOP));
        boolean negates = units.stream().anyMatch(unit -> unit.is(Cue.NOT) || unit.is(Cue.NO));
        boolean instead = units.stream().anyMatch(unit -> unit.norm().equals("instead"));
        if (instead && units.get(0).norm().equals("use")) {
            traits.add(Trait.INSTEAD);
        }
        if (ForceReader.negatesTwice(units)) {
            traits.add(Trait.TWICE_NEGATED);
        }
        if (ForceReader.isPlaceSubject(units)) {
            traits.add(Trait.PLACE_SUBJECT);
        }
        if (units.get(0).norm().equals("but not")) {
            traits.add(Trait.BUT_NOT);
        }
        if (bans && !negates) {
            traits.add(Trait.BANS);
        }
        if (only >= 0 && peopleFollow(only + 1)) {
            traits.add(Trait.ONLY_THEY);
        } else if (only >= 0 && lastObject > only && (objectFollows(only + 1) || !restricted())) {
            traits.add(Trait.ONLY_THESE);
        }
    }

    private boolean objectFollows(int from) {
        int i = from;
        while (i < units.size()
                && (units.get(i).is(Cue.GLUE)
                        || units.get(i).is(Role.QUALIFIER)
                        || units.get(i).is(Role.FILLER)
                        || HOLDS.contains(units.get(i).norm()) && ForceReader.isPlaceSubject(units))) {
            i++;
        }
        return i < units.size() && (units.get(i).isObject() || taken[i]);
    }

    /** Whether the clause names a place, people or a condition that {@code only} may be about. */
    private boolean restricted() {
        for (Unit unit : units) {
            if (unit.is(Role.DIRECTION) || unit.is(Role.AUDIENCE) || unit.is(Role.CONDITION) || unit.is(Cue.IF)) {
                return true;
            }
        }
        return false;
    }

    /** Whether people, and no topic, stand between {@code only} and the next command word. */
    private boolean peopleFollow(int from) {
        for (int i = from;
                i < units.size() && !units.get(i).isModal() && !units.get(i).isObject();
                i++) {
            if (units.get(i).is(Role.ACTOR) || units.get(i).is(Role.AUDIENCE)) {
                return true;
            }
        }
        return false;
    }

    private void note(int i, Unit unit, boolean afterObject) {
        if (unit.is(Cue.PRONOUN)) {
            traits.add(Trait.PRONOUN);
        } else if (unit.is(Cue.SAME)) {
            traits.add(Trait.SAME);
        } else if (unit.is(Cue.POLICY)) {
            traits.add(Trait.POLICY);
            if (THIS_RULE.contains(unit.norm())) {
                traits.add(Trait.THIS_RULE);
            }
        } else if (unit.is(Cue.BE)
                || unit.norm().equals("we")
                || unit.norm().equals("has")
                || unit.norm().equals("have")) {
            traits.add(Trait.SENTENCE);
        } else if (unit.is(Cue.IF) || unit.is(Cue.WITHOUT) || unit.is(Cue.UNLESS)) {
            traits.add(Trait.CONDITIONAL);
            if (unit.is(Cue.IF) && i >= conditionEnd) {
                condition(i);
            }
        } else if (unit.names(Family.HIDDEN)) {
            traits.add(Trait.HIDDEN);
        } else if (unit.is(Cue.WHICH) && afterObject) {
            traits.add(Trait.RELATIVE);
        } else if (unit.is(Role.ACT)) {
            traits.add(Trait.ACTS);
        } else if (unit.is(Role.FILLER)
                && (unit.norm().equals("anything") || unit.norm().equals("everything"))) {
            traits.add(Trait.ANYTHING);
        }
    }

    /** What a condition is about: the content itself, the use of a model, or a fact outside. */
    private void condition(int from) {
        String norm = units.get(from).norm();
        if (norm.startsWith("only")) {
            traits.add(Trait.ONLY_IF);
        }
        boolean visible = ALWAYS.contains(norm);
        conditionEnd = Conditions.end(units, from);
        for (int i = from + 1; i < conditionEnd && !visible; i++) {
            Unit unit = units.get(i);
            boolean model = unit.names(Family.TO_MODEL) || unit.names(Family.MODEL) || unit.is(Role.DIRECTION);
            visible =
                    unit.isObject() || unit.is(Role.ACT) || unit.is(Cue.PRONOUN) || unit.names(Family.HIDDEN) || model;
        }
        if (!visible) {
            traits.add(Trait.OUTSIDE);
        }
    }

    private List<String> concepts(Role one, Role other) {
        List<String> ids = new ArrayList<>();
        for (Unit unit : units) {
            boolean wanted = unit.is(one) || unit.is(other);
            if (wanted && unit.concept() != null && !ids.contains(unit.concept())) {
                ids.add(unit.concept());
            }
        }
        return ids;
    }

    private List<Phrase> vague() {
        List<Phrase> phrases = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.is(Cue.VAGUE)) {
                phrases.add(LeftoverReader.phrase(content, unit.start(), unit.end()));
            }
        }
        return phrases;
    }
}
