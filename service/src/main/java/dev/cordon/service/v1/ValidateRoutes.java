package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.compile.CompileException;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.json.EnforcementWriter;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.policy.Validation;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.SetMaker;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.util.List;

/**
 * {@code /v1/policies:validate}: what is wrong with policies, and what natural-language content would enforce; nothing is stored.
 * The body is a document of any dialect, JSON or YAML; or {@code {"documents":[{"name","content"}],
 * "dictionaries":[{"name","metadata","terms"}]}}.
 */
final class ValidateRoutes {

    private static final int LARGEST = 8 << 20;
    private static final String YAML = "application/yaml";

    private final Services services;

    ValidateRoutes(Services services) {
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/v1/policies:validate", services.gate().bearer(), this::validate)
                .withLimit(LARGEST)
                .consuming(Reply.JSON, YAML, "application/x-yaml", "text/yaml"));
    }

    private Reply validate(Exchange exchange) {
        String text = Json.text(exchange.body());
        boolean json =
                exchange.contentType().isEmpty() || exchange.contentType().equals(Reply.JSON);
        BundleReader reader = BundleReader.create();
        if (json && Json.read(text) instanceof ObjectNode object && object.has("documents")) {
            documents(Fields.of(object, ""), reader);
        } else {
            reader.source(json ? "body.json" : "body.yaml", text);
        }
        return services.judge()
                .bounded(() -> Reply.json(200, report(services.enforcement().maker(), reader)));
    }

    private static void documents(Fields fields, BundleReader reader) {
        fields.only("documents", "dictionaries");
        for (Fields document : fields.objects("documents")) {
            document.only("name", "content");
            JsonNode content = document.get("content");
            if (content == null) {
                throw Fault.invalid(
                        "MISSING_FIELD", document.at("content"), "give the document, as text or as an object");
            }
            reader.source(document.required("name"), content.isTextual() ? content.textValue() : Json.write(content));
        }
        for (Fields dictionary : fields.objects("dictionaries")) {
            dictionary.only("name", "metadata", "terms");
            JsonNode metadata = dictionary.get("metadata");
            if (metadata == null) {
                throw Fault.invalid("MISSING_FIELD", dictionary.at("metadata"), "give the metadata of the dictionary");
            }
            reader.dictionarySource(
                    dictionary.required("name"),
                    metadata.isTextual() ? metadata.textValue() : Json.write(metadata),
                    dictionary.required("terms"));
        }
    }

    private static ObjectNode report(SetMaker maker, BundleReader reader) {
        Validation validation = maker.validate(reader);
        ObjectNode root = Json.stored(validation.report().toJson());
        ArrayNode enforcement = root.putArray("enforcement");
        ValidatedBundle bundle = validation.bundle();
        if (bundle != null) {
            try (CompiledPolicySet set = maker.compile(bundle)) {
                for (EnforcementReport report : set.enforcement()) {
                    enforcement.add(Json.stored(EnforcementWriter.write(report)));
                }
            } catch (CompileException e) {
                List<Problem> problems = e.problems();
                throw new Fault(
                        Fault.Kind.INVALID,
                        "TOO_LARGE",
                        "body",
                        "the policies do not fit the compile budget",
                        problems.stream().map(Problem::toString).toList());
            }
        }
        return root;
    }
}
