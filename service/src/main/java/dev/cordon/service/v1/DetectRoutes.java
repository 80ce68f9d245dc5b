package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.DetectorScan;
import dev.cordon.decision.Place;
import dev.cordon.json.ContentReader;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.service.Services;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/detect}: what the shipped detectors find, without policies. */
final class DetectRoutes {

    private static final int LARGEST = 1 << 20;

    private final Services services;
    private @Nullable DetectorScan scan;

    DetectRoutes(Services services) {
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/v1/detect", services.gate().evaluator(), this::detect)
                .withLimit(LARGEST));
    }

    // All detectors at once take a moment to compile: not before somebody asks.
    private synchronized DetectorScan scan() {
        DetectorScan made = scan;
        if (made == null) {
            made = DetectorScan.of(
                    services.enforcement().maker().shipped().bundle(),
                    services.enforcement().maker().options());
            scan = made;
        }
        return made;
    }

    private Reply detect(Exchange exchange) {
        ContentReader.Content content = read(Json.text(exchange.body()));
        DetectorScan.Detections detections = services.judge().bounded(() -> scan().scan(content.interaction()));
        ObjectNode root = Json.object().put("key", key(content.labels()));
        ArrayNode findings = root.putArray("findings");
        for (DetectorScan.Detection detection : detections.found()) {
            for (Place place : detection.places()) {
                ObjectNode finding = findings.addObject()
                        .put("type", detection.detector().type())
                        .put("detector", detection.detector().id())
                        .put("severity", detection.detector().severity().name().toLowerCase(Locale.ROOT));
                if (place.segment() > 0) {
                    finding.put("segment", place.segment()).put("path", place.path());
                }
                finding.put("start", place.span().start())
                        .put("end", place.span().end());
            }
        }
        if (!detections.complete()) {
            root.put("complete", false);
        }
        return Reply.json(200, root);
    }

    private static String key(Map<String, String> labels) {
        return labels.getOrDefault("source", "") + "|" + labels.getOrDefault("id", "");
    }

    private static ContentReader.Content read(String json) {
        try {
            return ContentReader.read(json, Set.of("source", "id"));
        } catch (InvalidInteractionException e) {
            throw Fault.invalid(e.code(), e.place(), e.help());
        }
    }
}
