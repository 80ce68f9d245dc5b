package dev.cordon.service.litellm;

import dev.cordon.EvaluateOptions;
import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.model.Segment;
import dev.cordon.report.Redactor;
import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.Workspace;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.v1.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /beta/litellm_basic_guardrail_api}: LiteLLM's generic guardrail, for prompts ({@code pre_call}) and answers ({@code
 * post_call}). The gateway's token is a bearer token, or stands in {@code x-api-key}, where LiteLLM puts its {@code api_key}. Its
 * static headers may name {@code Cordon-Workspace}, {@code Cordon-Repo} and {@code Cordon-Redact}: nothing that decides what applies
 * is taken from the payload, which clients of the gateway have a hand in.
 */
public final class LiteLlmApi implements Api {

    static final String PATH = "/beta/litellm_basic_guardrail_api";
    private static final int LARGEST = 16 << 20;

    private final Services services;
    private final Records records;

    public LiteLlmApi(Services services, Records records) {
        this.services = services;
        this.records = records;
    }

    @Override
    public void addTo(Routes routes) {
        Access evaluator = services.gate().evaluator();
        routes.add(Route.post(PATH, exchange -> evaluator.admit(withKey(exchange)), this::judge)
                .withLimit(LARGEST));
    }

    private static Exchange withKey(Exchange exchange) {
        String key = exchange.header("x-api-key");
        if (key == null || exchange.header("Authorization") != null) {
            return exchange;
        }
        return new Exchange(
                exchange.method(),
                exchange.path(),
                Map.of(),
                Map.of(),
                name -> name.equalsIgnoreCase("Authorization") ? "Bearer " + key : exchange.header(name));
    }

    private Reply judge(Exchange exchange) {
        Redactor.Style redact = redaction(exchange);
        GuardrailCall call = GuardrailCall.read(exchange.json());
        ToJudge.Place place = place(exchange);
        List<Segment> segments = ToJudge.segments(call);
        if (segments.isEmpty()) {
            return Reply.json(200, GuardrailReply.nothing(call));
        }
        Interaction interaction = interaction(call, segments, place);
        Decision decision = services.judge().decide(exchange.caller().orgId(), interaction, EvaluateOptions.DEFAULT);
        if (!decision.violations().isEmpty()) {
            long now = services.clock().millis();
            records.keep(List.of(new Judged(exchange.caller(), interaction, decision, context(exchange, call), now)));
        }
        return Reply.json(200, GuardrailReply.of(call, decision, redact));
    }

    private static Interaction interaction(GuardrailCall call, List<Segment> segments, ToJudge.Place place) {
        try {
            return ToJudge.interaction(call, segments, place);
        } catch (InvalidInteractionException e) {
            throw Fault.invalid(e.code(), e.place(), e.help());
        }
    }

    private static Redactor.@Nullable Style redaction(Exchange exchange) {
        String asked = exchange.header("Cordon-Redact");
        return switch (asked == null ? "" : asked) {
            case "" -> null;
            case "mask" -> Redactor.Style.MASK;
            case "label" -> Redactor.Style.LABEL;
            default -> throw Fault.invalid("UNKNOWN_ENUM", "Cordon-Redact", "give mask or label");
        };
    }

    // A name that is not in the directory would let every policy of the real workspace sleep: refuse it.
    private static ToJudge.Place place(Exchange exchange) {
        Org org = exchange.caller().org();
        String workspaceId = exchange.header("Cordon-Workspace");
        String repoId = exchange.header("Cordon-Repo");
        Workspace workspace =
                workspaceId != null ? org.workspace(workspaceId) : repoId == null ? null : org.workspaceOfRepo(repoId);
        if (workspaceId != null && workspace == null) {
            throw Fault.invalid("UNKNOWN_WORKSPACE", "Cordon-Workspace", "name a workspace of the directory");
        }
        if (repoId != null && (workspace == null || workspace.repo(repoId) == null)) {
            throw Fault.invalid("UNKNOWN_REPO", "Cordon-Repo", "name a repo of the directory, in that workspace");
        }
        return new ToJudge.Place(org.id(), workspace == null ? null : workspace.id(), repoId);
    }

    private static Map<String, String> context(Exchange exchange, GuardrailCall call) {
        Map<String, String> context = new LinkedHashMap<>(Records.context(exchange));
        put(context, "conversationId", call.traceId() == null ? call.callId() : call.traceId());
        put(context, "llmModel", call.model());
        put(context, "apiKeyId", call.key().get("hash"));
        put(context, "apiKeyName", call.key().get("alias"));
        return context;
    }

    private static void put(Map<String, String> context, String name, @Nullable String value) {
        if (value != null) {
            context.put(name, value);
        }
    }
}
