package dev.cordon.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.policy.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** One-line JSON objects. Stateless. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes the fields of an object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static String object(Fields fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return out.toString();
    }

    static void error(JsonGenerator json, LineError error) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("code", error.code());
        json.writeStringField("place", error.place());
        json.writeStringField("help", error.help());
        json.writeEndObject();
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void problems(JsonGenerator json, Collection<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            json.writeStringField("place", problem.place().toString());
            json.writeStringField("item", problem.item());
            json.writeStringField("message", problem.message());
            json.writeStringField("help", problem.help());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
