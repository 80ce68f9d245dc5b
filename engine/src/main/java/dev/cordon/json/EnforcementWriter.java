package dev.cordon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.Span;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Issue;
import dev.cordon.policy.EnforcementReport.Phrase;
import dev.cordon.policy.EnforcementReport.Topic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes enforcement reports as JSON of the schema {@code cordon.enforcement/1}: keys in fixed order, one line. A report quotes
 * the policy's own content, never scanned text. Thread-safe.
 */
public final class EnforcementWriter {

    /** Name and version of the format. */
    public static final String SCHEMA = "cordon.enforcement/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private EnforcementWriter() {}

    /** One line without a line end. */
    public static String write(EnforcementReport report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            report(json, report);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return out.toString();
    }

    private static void report(JsonGenerator json, EnforcementReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("policyId", report.policyId());
        json.writeStringField("enforcement", report.enforcement().name());
        json.writeNumberField("score", report.score());
        json.writeStringField("severity", report.severity().name());
        json.writeStringField("advice", report.advice());
        json.writeArrayFieldStart("clauses");
        for (Clause clause : report.clauses()) {
            clause(json, clause);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("issues");
        for (Issue issue : report.issues()) {
            issue(json, issue);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void clause(JsonGenerator json, Clause clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", clause.id());
        span(json, clause.span());
        json.writeStringField("text", clause.text());
        json.writeStringField("modality", clause.modality().name());
        json.writeStringField("enforcement", clause.enforcement().name());
        json.writeArrayFieldStart("kinds");
        for (SegmentKind kind : clause.kinds()) {
            json.writeString(kind.name().toLowerCase(Locale.ROOT));
        }
        json.writeEndArray();
        strings(json, "audiences", clause.audiences());
        json.writeArrayFieldStart("topics");
        for (Topic topic : clause.topics()) {
            topic(json, topic);
        }
        json.writeEndArray();
        strings(json, "terms", clause.terms());
        json.writeObjectFieldStart("threshold");
        json.writeStringField("measure", clause.threshold().measure().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("atLeast", clause.threshold().atLeast());
        json.writeStringField("per", clause.threshold().per().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        strings(json, "detectors", clause.detectors());
        strings(json, "rules", clause.rules());
        optional(json, "reason", clause.reason());
        optional(json, "advice", clause.advice());
        json.writeArrayFieldStart("leftovers");
        for (Phrase phrase : clause.leftovers()) {
            json.writeStartObject();
            span(json, phrase.span());
            json.writeStringField("text", phrase.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void topic(JsonGenerator json, Topic topic) throws IOException {
        json.writeStartObject();
        json.writeStringField("concept", topic.concept());
        span(json, topic.span());
        json.writeStringField("coverage", topic.coverage().name());
        strings(json, "detectors", topic.detectors());
        optional(json, "reason", topic.reason());
        json.writeEndObject();
    }

    private static void issue(JsonGenerator json, Issue issue) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", issue.type().name());
        json.writeStringField("level", issue.level().name());
        span(json, issue.span());
        json.writeStringField("description", issue.description());
        json.writeStringField("suggestion", issue.suggestion());
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
