package dev.cordon.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.policy.Document.Refused;
import dev.cordon.policy.Located.Origin;
import dev.cordon.policy.LocatedScalar.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259, nothing more) into a located tree. */
final class JsonDocument {

    private final Document document;
    private final PolicyLimits limits;
    private final Problems problems;
    private int values;

    JsonDocument(Document document, PolicyLimits limits, Problems problems) {
        this.document = document;
        this.limits = limits;
        this.problems = problems;
    }

    /** @throws Refused if the text is not JSON or too large */
    Located parse() {
        try (JsonParser parser = factory().createParser(document.content())) {
            if (parser.nextToken() == null) {
                throw new Refused(
                        ProblemCode.MALFORMED,
                        SourceLocation.of(document.source()),
                        "the document is empty",
                        "write a policy, or remove the file");
            }
            Located root = value(parser, null, "", 0);
            if (parser.nextToken() != null) {
                throw new Refused(
                        ProblemCode.MALFORMED,
                        at(parser.currentTokenLocation()),
                        "there is something after the end of the document",
                        "keep one JSON value in a file; several policies go into an array");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new Refused(
                    ProblemCode.TOO_LARGE,
                    at(e.getLocation()),
                    "a name or number of the document is longer than is read",
                    "shorten it");
        } catch (JsonProcessingException e) {
            throw new Refused(
                    ProblemCode.MALFORMED,
                    at(e.getLocation()),
                    "not JSON: " + reason(e),
                    "correct the JSON at this place");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting() + 1)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    private Located value(JsonParser parser, @Nullable Located parent, String step, int depth) throws IOException {
        Origin origin = origin(parser, parent, step);
        if (++values > limits.values()) {
            throw new Refused(
                    ProblemCode.TOO_LARGE,
                    at(parser.currentTokenLocation()),
                    "the document has more than " + limits.values() + " values",
                    "split the document, or put long term lists into dictionary files");
        }
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth >= limits.nesting()) {
            throw new Refused(
                    ProblemCode.TOO_LARGE,
                    at(parser.currentTokenLocation()),
                    "the document is nested deeper than " + limits.nesting() + " levels",
                    "write it with less nesting");
        }
        if (token == JsonToken.START_OBJECT) {
            return object(parser, new LocatedObject(origin), depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, new LocatedArray(origin), depth);
        }
        return new LocatedScalar(origin, kindOf(token), parser.getText());
    }

    private Located object(JsonParser parser, LocatedObject object, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String step = LocatedObject.stepOf(name);
            LocatedScalar key = new LocatedScalar(origin(parser, object, step), Kind.TEXT, name);
            parser.nextToken();
            if (!object.add(key, value(parser, object, step, depth + 1))) {
                DuplicateKeys.report(key, problems);
            }
        }
        return object;
    }

    private Located array(JsonParser parser, LocatedArray array, int depth) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, array, array.nextStep(), depth + 1));
        }
        return array;
    }

    private static Kind kindOf(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return Kind.TEXT;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return Kind.INTEGER;
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Kind.DECIMAL;
        }
        return token == JsonToken.VALUE_NULL ? Kind.NULL : Kind.BOOLEAN;
    }

    private Origin origin(JsonParser parser, @Nullable Located parent, String step) {
        JsonLocation at = parser.currentTokenLocation();
        return new Origin(document.source(), at.getLineNr(), at.getColumnNr(), parent, step);
    }

    private SourceLocation at(@Nullable JsonLocation at) {
        return at == null
                ? SourceLocation.of(document.source())
                : new SourceLocation(document.source(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
    }

    /** The parser's own words, without its advice on settings that nobody can reach from here. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the document ends too early";
        }
        String text = e.getOriginalMessage();
        int end = text.length();
        for (String advice : List.of("\n", " (not recognized", ": enable ", " (for Feature")) {
            int at = text.indexOf(advice);
            end = at < 0 ? end : Math.min(end, at);
        }
        return Quote.oneLine(text.substring(0, end));
    }
}
