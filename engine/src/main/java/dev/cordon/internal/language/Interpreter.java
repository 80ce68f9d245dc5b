package dev.cordon.internal.language;

import dev.cordon.internal.language.Clause.Kind;
import dev.cordon.internal.language.Draft.Link;
import dev.cordon.internal.language.Reading.Trait;
import dev.cordon.internal.language.Sentence.Shape;
import dev.cordon.internal.language.Sentence.Sign;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole text: which clause heads a list, which goes on with the one before, what an exception takes from. One pass over the
 * sentences, after one that learns the text's own definitions. One instance for one text.
 */
final class Interpreter {

    private final String content;
    private final Lexicon lexicon;
    private final Steps steps;
    private final Definitions definitions = new Definitions();
    private final ClauseMaker maker;
    private final List<Clause> clauses = new ArrayList<>();
    /** Bare lists, which command something when nothing else in the text does. */
    private final List<Integer> bare = new ArrayList<>();

    private Section section = Section.NONE;
    /** Index of the clause whose command what follows completes, or -1. */
    private int lead = -1;

    private boolean leadIsLine;
    /** Whether the sentence before was an item of a list. */
    private boolean itemsSeen;

    private int sentenceFrom;
    /** Index of the clause that asks what the next sentence may answer, or -1. */
    private int pending = -1;
    /** Where the clauses under a heading such as {@code Prompts} hold that name no place; empty for everywhere. */
    private Set<SegmentKind> sectionKinds = Set.of();

    private Interpreter(String content, Lexicon lexicon, Hierarchy hierarchy, Steps steps) {
        this.steps = steps;
        this.content = content;
        this.lexicon = lexicon;
        this.maker = new ClauseMaker(hierarchy, definitions);
    }

    /** What a heading says of everything under it. */
    private enum Section {
        NONE,
        REASONS,
        EXAMPLES
    }

    /** The clauses of a text, in text order. */
    static List<Clause> clauses(String content, Lexicon lexicon, Hierarchy hierarchy, Steps steps) {
        Interpreter interpreter = new Interpreter(content, lexicon, hierarchy, steps);
        interpreter.read();
        return interpreter.clauses;
    }

    private void read() {
        List<Sentence> sentences = SentenceSplitter.split(Tokenizer.tokens(content));
        List<List<Unit>> units = new ArrayList<>(sentences.size());
        for (List<Unit> found : lexicon.units(sentences, steps)) {
            List<Unit> known = Repairs.of(found);
            definitions.learn(known);
            units.add(known);
        }
        for (int i = 0; i < sentences.size(); i++) {
            sentence(sentences.get(i), definitions.applied(units.get(i)));
        }
        implyBareLists();
    }

    private void sentence(Sentence sentence, List<Unit> units) {
        boolean silent = !Labels.hasCommand(units) && !Labels.hasObject(units);
        if (sentence.shape() == Shape.HEADING || sentence.opens() && silent) {
            openSection(units, silent);
        }
        endList(sentence);
        sentenceFrom = clauses.size();
        boolean question = Questions.asks(units);
        int asked = pending;
        pending = -1;
        List<Unit> rest = asked >= 0 ? answered(units, sentence, asked) : units;
        boolean goesOn = false;
        for (Draft draft : ClauseSplitter.split(rest)) {
            goesOn |= question ? asked(draft, sentence) : clause(draft, sentence);
        }
        placeUnderHeading(sentence);
        attachExceptions();
        updateLead(sentence, goesOn);
    }

    /** A whole sentence after a list belongs to it no more. */
    private void endList(Sentence sentence) {
        boolean plain = sentence.shape() == Shape.PLAIN && sentence.closed() && !sentence.opens();
        if (itemsSeen && plain) {
            lead = -1;
            section = section == Section.EXAMPLES ? Section.NONE : section;
        }
        itemsSeen = sentence.shape() == Shape.ITEM || itemsSeen && sentence.shape() == Shape.PLAIN && !plain;
    }

    private void placeUnderHeading(Sentence sentence) {
        if (sectionKinds.isEmpty() || sentence.shape() == Shape.HEADING) {
            return;
        }
        for (int i = sentenceFrom; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.reading().kinds().isEmpty() && clause.kinds().equals(PlaceReader.EVERYWHERE)) {
                clauses.set(i, clause.at(sectionKinds));
            }
        }
    }

    /** A question commands nothing by itself; what it asks about waits for an answer. */
    private boolean asked(Draft draft, Sentence sentence) {
        Reading reading = ClauseReader.read(content, draft, sentence.start());
        pending = reading.hasObject() ? clauses.size() : pending;
        clauses.add(maker.background(draft, reading, Kind.QUESTION));
        return false;
    }

    /** Reads the short answer that a sentence begins with, if any. Returns what is left of the sentence. */
    private List<Unit> answered(List<Unit> units, Sentence sentence, int asked) {
        Clause question = clauses.get(asked);
        Questions.Answer answer = Questions.answer(units, question.reading());
        if (answer == null) {
            return units;
        }
        clauses.set(asked, question.as(Kind.BACKGROUND));
        Draft draft = new Draft(Link.MAIN, answer.words());
        Reading reading = ClauseReader.read(content, draft, sentence.start());
        boolean spelledOut = Labels.hasCommand(answer.rest()) && Labels.hasObject(answer.rest());
        Modality modality = answer.modality();
        if (spelledOut) {
            clauses.add(maker.background(draft, reading, Kind.BACKGROUND));
        } else if (modality == null) {
            clauses.add(maker.command(draft, reading, question));
        } else {
            clauses.add(maker.answer(draft, reading, modality, question));
        }
        return answer.rest();
    }

    private void openSection(List<Unit> units, boolean silent) {
        if (Labels.illustrates(units)) {
            section = Section.EXAMPLES;
        } else if (Labels.explains(units)) {
            section = Section.REASONS;
        } else {
            section = Section.NONE;
        }
        sectionKinds = silent ? Labels.places(units) : Set.of();
        lead = silent ? -1 : lead;
    }

    private void updateLead(Sentence sentence, boolean goesOn) {
        int last = clauses.size() - 1;
        if (last < sentenceFrom) {
            return;
        }
        Clause clause = clauses.get(last);
        boolean commands = clause.modality() != Modality.STATEMENT && !goesOn;
        boolean bareItem = sentence.shape() == Shape.ITEM
                && !sentence.closed()
                && clause.reading().leftovers().isEmpty()
                && sentence.tokens().size() <= LONGEST_HEADING;
        boolean line = (sentence.shape() == Shape.HEADING || bareItem)
                && !clause.reading().hasObject();
        if (commands && (sentence.opens() || line) && section != Section.EXAMPLES) {
            lead = last;
            leadIsLine = line;
        } else if (!goesOn && !leadIsLine && sentence.shape() != Shape.ITEM) {
            lead = -1;
        }
    }

    /** Adds the clause of a draft. Returns whether it completes the command of a heading. */
    private boolean clause(Draft draft, Sentence sentence) {
        Reading reading = ClauseReader.read(content, draft, sentence.start());
        boolean aside = draft.link() == Link.REASON || draft.link() == Link.ILLUSTRATION || draft.link() == Link.LABEL;
        boolean reason = section == Section.REASONS && !(reading.force() == Force.PROHIBIT && reading.hasObject());
        if (aside || section == Section.EXAMPLES || reason) {
            clauses.add(maker.background(draft, reading, Kind.BACKGROUND));
            return false;
        }
        if (draft.link() == Link.EXCEPTION) {
            clauses.add(maker.exception(draft, reading, Clause.ALL));
            return false;
        }
        boolean limits = reading.mentions().stream()
                .anyMatch(mention -> mention.quantity().limit());
        boolean onlyIf = reading.has(Trait.ONLY_IF) && reading.hasObject();
        return reading.force() == Force.NONE && !limits && !onlyIf
                ? silent(draft, reading, sentence.sign())
                : commanding(draft, reading);
    }

    private boolean commanding(Draft draft, Reading reading) {
        if (reading.has(Trait.POLICY) && reading.force() == Force.PERMIT) {
            clauses.add(maker.exception(draft, reading, reading.has(Trait.THIS_RULE) ? lastIndex() : Clause.ALL));
            return false;
        }
        boolean refers =
                reading.has(Trait.PRONOUN) || draft.link() == Link.FURTHER || Labels.isElliptic(draft, reading);
        Clause antecedent = !reading.hasObject() && refers ? antecedent(draft) : null;
        Clause command = maker.command(draft, reading, antecedent);
        boolean goesOn = draft.link() == Link.FURTHER && reading.kinds().isEmpty() && clauses.size() > sentenceFrom;
        if (goesOn && ForceReader.hasNoSubject(draft.units()) && reading.force() != Force.ONLY) {
            Clause before = clauses.get(clauses.size() - 1);
            command = before.reading().has(Trait.PLACE_SUBJECT) ? command.at(before.kinds()) : command;
        }
        clauses.add(command);
        return false;
    }

    /** A clause without command words: it goes on with a command before, defines, or is background. */
    private boolean silent(Draft draft, Reading reading, Sign sign) {
        if (reading.has(Trait.INSTEAD) && reading.hasObject()) {
            clauses.add(maker.signed(draft, reading, Modality.PERMIT));
            return false;
        }
        boolean list = reading.hasObject() && !reading.has(Trait.SENTENCE);
        if (reading.has(Trait.SAME) && reading.hasObject()) {
            Clause before = lastCommand(0);
            if (before != null) {
                clauses.add(maker.further(draft, reading, before));
                return false;
            }
        }
        Clause before = draft.link() == Link.FURTHER && list ? lastCommand(sentenceFrom) : null;
        if (before != null) {
            clauses.add(maker.further(draft, reading, before));
            return false;
        }
        boolean unknown = !reading.leftovers().isEmpty() && !reading.has(Trait.SENTENCE);
        if (lead >= 0 && (list || unknown)) {
            Clause heading = clauses.get(lead);
            clauses.add(maker.further(draft, reading, heading));
            clauses.set(lead, maker.introduces(heading, clauses.get(clauses.size() - 1)));
            return true;
        }
        if (list && sign != Sign.NONE) {
            clauses.add(maker.signed(draft, reading, sign == Sign.YES ? Modality.PERMIT : Modality.PROHIBIT));
            return false;
        }
        boolean defines = maker.defines(draft);
        if (list && !defines) {
            bare.add(clauses.size());
        }
        Kind kind = defines ? Kind.DEFINITION : list ? Kind.BARE : Kind.BACKGROUND;
        clauses.add(maker.background(draft, reading, kind));
        return false;
    }

    /** Index of the last prohibition, or {@link Clause#ALL} when there is none near. */
    private int lastIndex() {
        for (int i = clauses.size() - 1; i >= Math.max(0, clauses.size() - NEAR); i--) {
            if (clauses.get(i).modality() == Modality.PROHIBIT) {
                return i;
            }
        }
        return Clause.ALL;
    }

    /** The last clause from {@code from} on that commands something, or null. */
    private @Nullable Clause lastCommand(int from) {
        for (int i = clauses.size() - 1; i >= Math.max(from, clauses.size() - FAR); i--) {
            steps.take();
            Modality modality = clauses.get(i).modality();
            if (modality != Modality.STATEMENT && modality != Modality.EXCEPT) {
                return clauses.get(i);
            }
        }
        return null;
    }

    /** The last clause that names something a pronoun can stand for, or null. */
    private @Nullable Clause antecedent(Draft draft) {
        int from =
                draft.link() == Link.FURTHER && !hasPronoun(draft) ? sentenceFrom : Math.max(0, clauses.size() - NEAR);
        for (int i = clauses.size() - 1; i >= Math.max(from, clauses.size() - FAR); i--) {
            steps.take();
            Clause clause = clauses.get(i);
            if (clause.modality() != Modality.EXCEPT
                    && (!clause.mentions().isEmpty() || !clause.names().isEmpty())) {
                return clause;
            }
        }
        return null;
    }

    private static boolean hasPronoun(Draft draft) {
        for (Unit unit : draft.units()) {
            if (unit.is(Cue.PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    /** Tokens of a list item that heads the items after it. */
    private static final int LONGEST_HEADING = 5;

    /** How many clauses back a pronoun may point. */
    private static final int NEAR = 4;
    /** How many clauses back a command may stand that goes on. */
    private static final int FAR = 32;

    /** Ties the exceptions of a sentence to its command: the one before, else the one after. */
    private void attachExceptions() {
        int command = -1;
        for (int i = clauses.size() - 1; i >= sentenceFrom; i--) {
            command = commands(clauses.get(i)) ? i : command;
        }
        for (int i = sentenceFrom; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            command = commands(clause) ? i : command;
            if (clause.modality() == Modality.EXCEPT
                    && clause.reading().has(Trait.BUT_NOT)
                    && i > sentenceFrom
                    && clauses.get(i - 1).modality() == Modality.EXCEPT) {
                clauses.set(i, maker.forbidden(clause, clauses.get(i - 1)));
            } else if (clause.modality() == Modality.EXCEPT && !clause.reading().has(Trait.POLICY) && command >= 0) {
                clauses.set(i, maker.tied(clause, clauses.get(command), command));
            } else if (clause.modality() == Modality.EXCEPT
                    && command < 0
                    && i > sentenceFrom
                    && clauses.get(i - 1).reading().has(Trait.ACTS)
                    && !clauses.get(i - 1).reading().hasObject()) {
                // "Share what you like, except keys": what it takes from is allowed, though no word says so.
                clauses.set(i, maker.forbidden(clause, clauses.get(i - 1)));
            }
        }
    }

    private static boolean commands(Clause clause) {
        return clause.modality() != Modality.STATEMENT && clause.modality() != Modality.EXCEPT;
    }

    /** A text that only lists topics forbids them. */
    private void implyBareLists() {
        for (Clause clause : clauses) {
            if (clause.modality() != Modality.STATEMENT) {
                return;
            }
        }
        bare.forEach(i -> clauses.set(i, maker.implied(clauses.get(i))));
    }
}
