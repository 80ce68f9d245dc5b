package dev.cordon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.decision.FileFinding;
import dev.cordon.decision.Finding;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Obligation;
import dev.cordon.decision.Place;
import dev.cordon.decision.Source;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as JSON of the schema {@code cordon.decision/1}: keys in fixed order, one line, no scanned text. Equal
 * decisions give equal bytes. Thread-safe.
 */
public final class DecisionWriter {

    /** Name and version of the format. */
    public static final String SCHEMA = "cordon.decision/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private DecisionWriter() {}

    /** One line without a line end. */
    public static String write(Decision decision) {
        return write(decision, null);
    }

    /**
     * One line without a line end.
     *
     * @param redacted the interaction's main text with findings taken out, written as {@code redactedText}; null to leave out
     */
    public static String write(Decision decision, @Nullable String redacted) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            decision(json, decision, redacted);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return out.toString();
    }

    private static void decision(JsonGenerator json, Decision d, @Nullable String redacted) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", d.id());
        json.writeStringField("action", d.action().name());
        Action shadow = d.shadowAction();
        json.writeStringField("shadowAction", shadow == null ? null : shadow.name());
        json.writeBooleanField("complete", d.complete());
        coverage(json, d.coverage());
        json.writeNumberField("policiesInScope", d.policiesInScope());
        strings(json, "assumed", d.assumed());
        json.writeStringField("revision", d.revision());
        obligations(json, d.obligations());
        json.writeArrayFieldStart("reasons");
        for (Decision.Reason reason : d.reasons()) {
            json.writeString(reason.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("violations");
        for (Violation violation : d.violations()) {
            violation(json, violation);
        }
        json.writeEndArray();
        if (d.challenge() != null) {
            json.writeStringField("challenge", d.challenge());
        }
        if (!d.liftedByOverride().isEmpty()) {
            strings(json, "liftedByOverride", d.liftedByOverride());
        }
        if (!d.nearMisses().isEmpty()) {
            nearMisses(json, d.nearMisses());
        }
        if (redacted != null) {
            json.writeStringField("redactedText", redacted);
        }
        json.writeEndObject();
    }

    private static void coverage(JsonGenerator json, List<CoverageGap> gaps) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (CoverageGap gap : gaps) {
            json.writeStartObject();
            json.writeStringField("reason", gap.reason().name());
            json.writeStringField("policyId", gap.policyId());
            json.writeStringField("ruleId", gap.ruleId());
            json.writeStringField("path", gap.path());
            json.writeStringField("action", gap.action().name());
            json.writeStringField("mode", gap.mode().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void obligations(JsonGenerator json, Set<Obligation> obligations) throws IOException {
        json.writeArrayFieldStart("obligations");
        Set<Obligation> inOrder = EnumSet.noneOf(Obligation.class);
        inOrder.addAll(obligations);
        for (Obligation obligation : inOrder) {
            json.writeString(obligation.name());
        }
        json.writeEndArray();
    }

    private static void violation(JsonGenerator json, Violation v) throws IOException {
        json.writeStartObject();
        json.writeStringField("policyId", v.policyId());
        json.writeStringField("policyName", v.policyName());
        json.writeStringField("policyVersion", v.policyVersion());
        json.writeStringField("dialect", v.dialect().name());
        json.writeStringField("ruleId", v.ruleId());
        json.writeStringField("ruleName", v.ruleName());
        json.writeStringField("ruleType", v.ruleType().name());
        json.writeStringField("action", v.action().name());
        json.writeStringField("severity", v.severity().name());
        json.writeStringField("mode", v.mode().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("count", v.count());
        json.writeNumberField("uniqueCount", v.uniqueCount());
        if (v.atLeast()) {
            json.writeBooleanField("atLeast", true);
        }
        json.writeArrayFieldStart("sources");
        for (Source source : v.sources()) {
            source(json, source);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : v.findings()) {
            finding(json, finding);
        }
        json.writeEndArray();
        if (!v.files().isEmpty()) {
            json.writeArrayFieldStart("files");
            for (FileFinding file : v.files()) {
                json.writeStartObject();
                json.writeNumberField("file", file.file());
                json.writeStringField("reason", file.reason().name());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeStringField("explanation", v.explanation());
        if (v.userMessage() != null) {
            json.writeStringField("userMessage", v.userMessage());
        }
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", source.type().name().toLowerCase(Locale.ROOT));
        json.writeStringField("id", source.id());
        if (source.version() != null) {
            json.writeStringField("version", source.version());
        }
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        place(json, finding.place());
        json.writeNumberField("source", finding.source());
        if (finding.term() > 0) {
            json.writeNumberField("term", finding.term());
        }
        strings(json, "views", finding.views());
        if (finding.places().size() > 1) {
            json.writeArrayFieldStart("more");
            for (Place place : finding.places().subList(1, finding.places().size())) {
                json.writeStartObject();
                place(json, place);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) throws IOException {
        json.writeNumberField("segment", place.segment());
        json.writeStringField("path", place.path());
        json.writeNumberField("start", place.span().start());
        json.writeNumberField("end", place.span().end());
    }

    private static void nearMisses(JsonGenerator json, List<NearMiss> nearMisses) throws IOException {
        json.writeArrayFieldStart("nearMisses");
        for (NearMiss miss : nearMisses) {
            json.writeStartObject();
            json.writeStringField("policyId", miss.policyId());
            json.writeStringField("ruleId", miss.ruleId());
            json.writeStringField("reason", miss.reason().name());
            if (!miss.source().isEmpty()) {
                json.writeStringField("source", miss.source());
            }
            json.writeNumberField("amount", miss.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
