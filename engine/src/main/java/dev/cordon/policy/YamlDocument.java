package dev.cordon.policy;

import dev.cordon.policy.Document.Refused;
import dev.cordon.policy.Located.Origin;
import dev.cordon.policy.LocatedScalar.Kind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into a located tree, from parser events: no object is ever constructed from a tag. An alias
 * becomes a copy of what it names, and copies count towards the limit of values.
 */
final class YamlDocument {

    private final Document document;
    private final PolicyLimits limits;
    private final Problems problems;
    private final YamlPlaces places;
    private final Map<Anchor, Located> anchors = new HashMap<>();
    private int values;

    YamlDocument(Document document, PolicyLimits limits, Problems problems) {
        this.document = document;
        this.limits = limits;
        this.problems = problems;
        this.places = new YamlPlaces(document);
    }

    /** @throws Refused if the text is not YAML, or too large, or not exactly one document */
    Located parse() {
        try {
            // One buffer for all: the parser copies what it has of a long scalar each time it fills its buffer anew.
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(document.source())
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setBufferSize(document.content().length() + 1)
                    .build();
            return documentOf(
                    new Parse(settings).parseString(document.content()).iterator());
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw malformed(
                    places.of(mark), "not YAML: " + firstLine(e.getProblem()), "correct the YAML at this place");
        } catch (YamlEngineException e) {
            throw malformed(
                    SourceLocation.of(document.source()), "not YAML: " + firstLine(e.getMessage()), "correct the YAML");
        }
    }

    private Located documentOf(Iterator<Event> events) {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw malformed(
                    SourceLocation.of(document.source()),
                    "the document is empty",
                    "write a policy, or remove the file");
        }
        Located root = value(events, events.next(), null, "", 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw malformed(places.of(end.getStartMark()), "there is a second document", "keep one document in a file");
        }
        return root;
    }

    private Located value(Iterator<Event> events, Event event, @Nullable Located parent, String step, int depth) {
        Origin origin = places.origin(event, parent, step);
        if (event instanceof AliasEvent alias) {
            return copyOf(alias, parent, step);
        }
        NodeEvent node = (NodeEvent) event;
        count(1, event);
        Located value;
        if (event instanceof ScalarEvent scalar) {
            value = YamlScalars.of(scalar, origin);
        } else if (depth >= limits.nesting()) {
            throw tooLarge(
                    event,
                    "the document is nested deeper than " + limits.nesting() + " levels",
                    "write it with less nesting");
        } else if (event.getEventId() == Event.ID.MappingStart) {
            value = object(events, new LocatedObject(origin), depth);
        } else {
            value = array(events, new LocatedArray(origin), depth);
        }
        node.getAnchor().ifPresent(name -> anchors.put(name, value));
        return value;
    }

    private Located copyOf(AliasEvent alias, @Nullable Located parent, String step) {
        Located named = anchors.get(alias.getAlias());
        if (named == null) {
            throw malformed(
                    places.of(alias.getStartMark()),
                    "the alias names nothing that stands before it",
                    "anchor the value first, outside of itself");
        }
        count(named.size(), alias);
        return named.copyTo(parent, step);
    }

    private Located object(Iterator<Event> events, LocatedObject object, int depth) {
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent scalar)) {
                throw malformed(places.of(event.getStartMark()), "a key is not plain text", "write the key as a word");
            }
            count(1, event);
            String name = scalar.getValue();
            String step = LocatedObject.stepOf(name);
            LocatedScalar key = new LocatedScalar(places.origin(event, object, step), Kind.TEXT, name);
            if (!object.add(key, value(events, events.next(), object, step, depth + 1))) {
                DuplicateKeys.report(key, problems);
            }
        }
        return object;
    }

    private Located array(Iterator<Event> events, LocatedArray array, int depth) {
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            array.add(value(events, event, array, array.nextStep(), depth + 1));
        }
        return array;
    }

    private void count(int more, Event event) {
        values += more;
        if (values > limits.values() || values < 0) {
            throw tooLarge(
                    event,
                    "the document has more than " + limits.values() + " values",
                    "split the document, or put long term lists into dictionary files");
        }
    }

    private Refused tooLarge(Event event, String message, String help) {
        return new Refused(ProblemCode.TOO_LARGE, places.of(event.getStartMark()), message, help);
    }

    private static Refused malformed(SourceLocation place, String message, String help) {
        return new Refused(ProblemCode.MALFORMED, place, message, help);
    }

    private static String firstLine(@Nullable String text) {
        String known = text == null ? "unreadable" : text;
        int end = known.indexOf('\n');
        return Quote.plain(end < 0 ? known : known.substring(0, end));
    }
}
