package dev.cordon.internal.language;

import dev.cordon.internal.language.Clause.Kind;
import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.internal.language.Reading.Trait;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport.Modality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes clauses of readings: settles modality, place and topics. */
final class ClauseMaker {

    private final Hierarchy hierarchy;
    private final Definitions definitions;

    ClauseMaker(Hierarchy hierarchy, Definitions definitions) {
        this.hierarchy = hierarchy;
        this.definitions = definitions;
    }

    /** A clause that asks for nothing. */
    Clause background(Draft draft, Reading reading, Kind kind) {
        return make(
                draft, reading, Modality.STATEMENT, places(reading), topics(reading), List.of(), Clause.NOTHING, kind);
    }

    Clause exception(Draft draft, Reading reading, int attachedTo) {
        return make(
                draft, reading, Modality.EXCEPT, places(reading), topics(reading), List.of(), attachedTo, Kind.PLAIN);
    }

    /**
     * A clause with a command of its own.
     *
     * @param antecedent the clause whose topics a pronoun stands for, null when it names its own
     */
    Clause command(Draft draft, Reading reading, @Nullable Clause antecedent) {
        List<Mention> topics = antecedent == null ? topics(reading) : antecedent.mentions();
        List<Name> names = antecedent == null ? reading.names() : antecedent.names();
        boolean objects = !topics.isEmpty() || !names.isEmpty();
        Kind kind = objects ? kind(reading, topics) : Kind.PLAIN;
        if (kind == Kind.ONLY_THESE) {
            return onlyThese(draft, reading, topics);
        }
        Set<SegmentKind> kinds =
                reading.force() == Force.ONLY && objects && kind != Kind.LIMIT ? elsewhere(reading) : places(reading);
        Clause clause = make(draft, reading, modality(reading, kind), kinds, topics, List.of(), Clause.NOTHING, kind);
        return antecedent == null ? clause : withNames(clause, names);
    }

    private static Modality modality(Reading reading, Kind kind) {
        if (kind == Kind.CONDITIONAL || kind == Kind.LIMIT) {
            return Modality.PROHIBIT;
        }
        return switch (reading.force()) {
            case PROHIBIT, HIDE, ONLY -> Modality.PROHIBIT;
            case PERMIT -> Modality.PERMIT;
            case REQUIRE, NEEDS -> Modality.REQUIRE;
            case NONE -> Modality.STATEMENT;
        };
    }

    private static Kind kind(Reading reading, List<Mention> topics) {
        Force force = reading.force();
        if ((force == Force.PERMIT || force == Force.NONE) && reading.has(Trait.ONLY_IF)) {
            return Kind.CONDITIONAL;
        }
        if (force != Force.PROHIBIT && isLimit(topics)) {
            return Kind.LIMIT;
        }
        if (force == Force.ONLY) {
            boolean place = !reading.kinds().isEmpty() && !reading.has(Trait.ONLY_THEY);
            return reading.has(Trait.ONLY_THESE) ? Kind.ONLY_THESE : place ? Kind.PLAIN : Kind.CONDITIONAL;
        }
        boolean demands = force == Force.NEEDS || force == Force.REQUIRE;
        return demands && Conditional.liftsWhenMet(reading.conditions()) ? Kind.CONDITIONAL : Kind.PLAIN;
    }

    private static boolean isLimit(List<Mention> topics) {
        for (Mention topic : topics) {
            if (topic.quantity().limit()) {
                return true;
            }
        }
        return false;
    }

    /** Forbids the wider topics, the first parents, of those that alone are allowed. */
    private Clause onlyThese(Draft draft, Reading reading, List<Mention> allowed) {
        // Named values of a topic: the others of it are forbidden, not wider topics.
        List<Mention> wider = reading.names().isEmpty() ? wider(allowed) : allowed;
        // A kind that no detector tells from others of its topic: all of the topic is forbidden.
        List<Mention> told = reading.names().isEmpty()
                ? allowed.stream().filter(mention -> !mention.narrowed()).toList()
                : allowed;
        return make(draft, reading, Modality.PROHIBIT, places(reading), wider, told, Clause.NOTHING, Kind.ONLY_THESE);
    }

    private List<Mention> wider(List<Mention> allowed) {
        List<Mention> wider = new ArrayList<>();
        for (Mention mention : allowed) {
            if (mention.narrowed()) {
                wider.add(new Mention(mention.concept(), mention.span(), true, false, Quantity.ANY));
                continue;
            }
            List<String> parents = hierarchy.node(mention.concept()).parents();
            if (!parents.isEmpty()) {
                wider.add(new Mention(parents.get(0), mention.span(), false, false, Quantity.ANY));
            }
        }
        return wider;
    }

    /** A clause that repeats the command of another for its own topics. */
    Clause further(Draft draft, Reading reading, Clause command) {
        Set<SegmentKind> kinds = reading.kinds().isEmpty() ? command.kinds() : reading.kinds();
        boolean only =
                command.reading().force() == Force.ONLY && command.role() != Kind.CONDITIONAL && !command.forbids();
        Modality modality = only || command.role() == Kind.ONLY_THESE ? Modality.PERMIT : command.modality();
        Kind kind = command.role() == Kind.CONDITIONAL || command.role() == Kind.LIMIT ? command.role() : Kind.PLAIN;
        return make(draft, reading, modality, kinds, topics(reading), List.of(), command.attachedTo(), kind);
    }

    /** The heading of a list, told of one more of its items. */
    Clause introduces(Clause heading, Clause item) {
        boolean only = heading.reading().force() == Force.ONLY && item.modality() == Modality.PERMIT;
        List<Mention> allowed = only ? joined(heading.allowed(), item.mentions()) : heading.allowed();
        List<Mention> topics = only ? joined(heading.mentions(), wider(item.mentions())) : heading.mentions();
        Kind kind = only ? Kind.ONLY_THESE : heading.mentions().isEmpty() ? Kind.INTRODUCES : heading.role();
        return new Clause(
                heading.start(),
                heading.end(),
                heading.reading(),
                heading.modality(),
                heading.kinds(),
                topics,
                heading.names(),
                allowed,
                heading.attachedTo(),
                kind);
    }

    private static List<Mention> joined(List<Mention> some, List<Mention> more) {
        List<Mention> all = new ArrayList<>(some);
        for (Mention mention : more) {
            if (all.stream().noneMatch(other -> other.concept().equals(mention.concept()))) {
                all.add(mention);
            }
        }
        return all;
    }

    /** An exception tied to its command; an exception to something allowed forbids. */
    Clause tied(Clause exception, Clause command, int index) {
        if (command.modality() != Modality.PERMIT || !exception.reading().hasObject()) {
            return exception.attached(index);
        }
        return forbidden(exception, command);
    }

    /** An exception to something allowed: it forbids. */
    Clause forbidden(Clause exception, Clause command) {
        Reading r = exception.reading();
        Set<SegmentKind> kinds = r.kinds().isEmpty() ? command.kinds() : r.kinds();
        return new Clause(
                exception.start(),
                exception.end(),
                r,
                Modality.PROHIBIT,
                kinds,
                exception.mentions(),
                exception.names(),
                List.of(),
                Clause.NOTHING,
                Kind.PLAIN);
    }

    /** A short answer to a question. */
    Clause answer(Draft draft, Reading reading, Modality modality, Clause question) {
        Set<SegmentKind> kinds = reading.kinds().isEmpty() ? question.kinds() : reading.kinds();
        List<Mention> topics = question.mentions();
        // "With approval? Yes." allows what was asked, with all that was said of it.
        Reading said = modality == Modality.PERMIT ? question.reading() : reading;
        Clause clause = make(draft, said, modality, kinds, topics, List.of(), Clause.NOTHING, Kind.PLAIN);
        return withNames(clause, question.names());
    }

    /** An item that a sign in front of it forbids or allows. */
    Clause signed(Draft draft, Reading reading, Modality modality) {
        return make(draft, reading, modality, places(reading), topics(reading), List.of(), Clause.NOTHING, Kind.PLAIN);
    }

    /** A bare list, read as a prohibition. */
    Clause implied(Clause list) {
        return new Clause(
                list.start(),
                list.end(),
                list.reading(),
                Modality.PROHIBIT,
                list.kinds(),
                list.mentions(),
                list.names(),
                List.of(),
                Clause.NOTHING,
                Kind.IMPLIED);
    }

    /** Whether a clause without a command defines a word. */
    boolean defines(Draft draft) {
        for (int i = 1; i < draft.units().size(); i++) {
            if (draft.units().get(i).is(Cue.MEANS)
                    || draft.units().get(i).norm().equals("include")) {
                return true;
            }
        }
        return false;
    }

    private static Clause make(
            Draft draft,
            Reading reading,
            Modality modality,
            Set<SegmentKind> kinds,
            List<Mention> topics,
            List<Mention> allowed,
            int attachedTo,
            Kind kind) {
        return new Clause(
                draft.start(),
                draft.end(),
                reading,
                modality,
                kinds,
                topics,
                reading.names(),
                allowed,
                attachedTo,
                kind);
    }

    private static Clause withNames(Clause c, List<Name> names) {
        return new Clause(
                c.start(),
                c.end(),
                c.reading(),
                c.modality(),
                c.kinds(),
                c.mentions(),
                names,
                c.allowed(),
                c.attachedTo(),
                c.role());
    }

    /** The topics a reading names, with what the text itself adds to them. */
    private List<Mention> topics(Reading reading) {
        List<Mention> topics = new ArrayList<>(reading.mentions());
        for (Mention mention : reading.mentions()) {
            for (String concept : definitions.additions(mention.concept())) {
                topics.add(new Mention(concept, mention.span(), false, mention.hidden(), mention.quantity()));
            }
        }
        return topics;
    }

    private static Set<SegmentKind> places(Reading reading) {
        return reading.kinds().isEmpty() ? PlaceReader.EVERYWHERE : reading.kinds();
    }

    /** Where something is not allowed that is allowed only in the places named. */
    private static Set<SegmentKind> elsewhere(Reading reading) {
        Set<SegmentKind> kinds = EnumSet.copyOf(PlaceReader.EVERYWHERE);
        kinds.removeAll(reading.kinds());
        return kinds.isEmpty() ? PlaceReader.EVERYWHERE : kinds;
    }
}
