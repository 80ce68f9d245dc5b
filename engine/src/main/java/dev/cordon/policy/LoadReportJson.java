package dev.cordon.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A load report as JSON: {@code cordon.load-report/1}. */
final class LoadReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private LoadReportJson() {}

    static String of(LoadReport report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "cordon.load-report/1");
            json.writeBooleanField("valid", !report.hasErrors());
            json.writeNumberField("errors", report.errors());
            json.writeNumberField("warnings", report.warnings());
            counts(json, report.counts());
            json.writeArrayFieldStart("problems");
            for (Problem problem : report.problems()) {
                problem(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return out.toString();
    }

    private static void counts(JsonGenerator json, LoadReport.Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("policies", counts.policies());
        json.writeNumberField("enforced", counts.enforced());
        json.writeNumberField("shadow", counts.shadow());
        json.writeNumberField("off", counts.off());
        json.writeNumberField("rules", counts.rules());
        json.writeNumberField("contents", counts.contents());
        json.writeNumberField("dictionaries", counts.dictionaries());
        json.writeNumberField("terms", counts.terms());
        json.writeNumberField("detectors", counts.detectors());
        json.writeEndObject();
    }

    private static void problem(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", problem.isError() ? "error" : "warning");
        json.writeStringField("code", problem.code().name());
        json.writeStringField("source", problem.place().source());
        if (problem.place().line() > 0) {
            json.writeNumberField("line", problem.place().line());
        }
        if (problem.place().column() > 0) {
            json.writeNumberField("column", problem.place().column());
        }
        if (!problem.place().path().isEmpty()) {
            json.writeStringField("path", problem.place().path());
        }
        if (!problem.item().isEmpty()) {
            json.writeStringField("item", problem.item());
        }
        json.writeStringField("message", problem.message());
        json.writeStringField("help", problem.help());
        json.writeEndObject();
    }
}
