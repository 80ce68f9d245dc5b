package dev.cordon.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.DetectorScan.Detection;
import dev.cordon.DetectorScan.Detections;
import dev.cordon.decision.Place;
import dev.cordon.json.ContentReader;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A line of {@code detect}.
 *
 * @param key {@code <source>|<id>} of the line; what of the two it lacks is empty
 * @param interaction what to scan
 */
record DetectLine(String key, Interaction interaction) {

    private static final Set<String> KEY = Set.of("source", "id");

    /** @throws LineException if the line is no JSON object or has nothing to scan */
    static DetectLine of(LineSource.Line line) throws LineException {
        String text = line.textOrThrow();
        try {
            ContentReader.Content content = ContentReader.read(text, KEY);
            Map<String, String> labels = content.labels();
            String key = labels.getOrDefault("source", "") + "|" + labels.getOrDefault("id", "");
            return new DetectLine(key, content.interaction());
        } catch (InvalidInteractionException e) {
            throw new LineException(line.number(), InteractionReader.idOf(text), LineError.of(e));
        }
    }

    /** The result as one line of JSON. */
    String json(Detections detections) {
        return Json.object(json -> {
            json.writeStringField("key", key);
            json.writeArrayFieldStart("findings");
            for (Detection detection : detections.found()) {
                finding(json, detection);
            }
            json.writeEndArray();
            if (!detections.complete()) {
                json.writeBooleanField("complete", false);
            }
        });
    }

    private static void finding(JsonGenerator json, Detection detection) throws IOException {
        for (Place place : detection.places()) {
            json.writeStartObject();
            json.writeStringField("type", detection.detector().type());
            json.writeStringField("detector", detection.detector().id());
            json.writeStringField(
                    "severity", detection.detector().severity().name().toLowerCase(Locale.ROOT));
            // A line with a text alone, the usual case, has but one segment.
            if (place.segment() > 0) {
                json.writeNumberField("segment", place.segment());
                json.writeStringField("path", place.path());
            }
            json.writeNumberField("start", place.span().start());
            json.writeNumberField("end", place.span().end());
            json.writeEndObject();
        }
    }
}
