package dev.cordon.service.v1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.cordon.service.http.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body into the texts of its interactions. Stateless. */
final class Batches {

    /** Most interactions of one request. */
    static final int MOST = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(256 << 20)
                    .build())
            .build();

    private Batches() {}

    /** Whether the text is an array. */
    static boolean isArray(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c == '[';
            }
        }
        return false;
    }

    /**
     * The elements of an array, as they are written.
     *
     * @throws Fault {@code MALFORMED} if it is not one well-formed array, {@code TOO_LARGE} if it has too many elements
     */
    static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    throw malformed("send one well-formed array");
                }
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                // Scalars are read on demand; their end is known only then.
                parser.finishToken();
                add(elements, text.substring(start, (int)
                        parser.currentLocation().getCharOffset()));
            }
            if (parser.nextToken() != null) {
                throw malformed("send nothing behind the array");
            }
        } catch (IOException e) {
            throw malformed("send one well-formed array");
        }
        return elements;
    }

    /** The lines that are not blank. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(start, stop);
            if (!line.isBlank()) {
                if (lines.size() == MOST) {
                    throw tooMany();
                }
                lines.add(new Line(number, line));
            }
            start = stop + 1;
        }
        return lines;
    }

    /** A line with its 1-based number. */
    record Line(int number, String text) {}

    private static void add(List<String> elements, String element) {
        if (elements.size() == MOST) {
            throw tooMany();
        }
        elements.add(element);
    }

    private static Fault tooMany() {
        return new Fault(Fault.Kind.TOO_LARGE, "TOO_MANY", "body", "send at most " + MOST + " interactions at a time");
    }

    private static Fault malformed(String help) {
        return new Fault(Fault.Kind.MALFORMED, "MALFORMED", "body", help);
    }
}
