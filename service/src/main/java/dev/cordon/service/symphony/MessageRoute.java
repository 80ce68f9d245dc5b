package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.EvaluateOptions;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /agent/v4/stream/{sid}/message/create}: a message passes, or 451 says which policies stop it. Fails closed: when the policies
 * cannot be asked, or what passes cannot be recorded, the answer is 500 and nothing passed.
 */
final class MessageRoute {

    private static final String PATH = "/agent/v4/stream/{sid}/message/create";
    // The vendor's bound of 30 MB for attachments, and room for the rest.
    private static final int LARGEST = 36 << 20;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int STOPPED = 451;
    private static final String HELD_BACK =
            "The message is held back by a compliance warning; repeat it with ignoreDLPwarning=true to send it.";
    private static final String BLOCKED =
            "The message is blocked: compliance issues were found in its text or its files.";

    private final Services services;
    private final RuleBook rules;
    private final ViolationFeed feed;

    MessageRoute(Services services, RuleBook rules, ViolationFeed feed) {
        this.services = services;
        this.rules = rules;
        this.feed = feed;
    }

    void addTo(Routes routes, Access member) {
        routes.add(Route.post(PATH, member, this::create)
                .consuming("multipart/form-data")
                .withLimit(LARGEST));
    }

    private Reply create(Exchange exchange) {
        OutgoingMessage message = OutgoingMessage.read(exchange);
        List<FileFacts> files =
                message.attachments().stream().map(AttachmentFacts::of).toList();
        long now = services.clock().millis();
        String messageId = Identifiers.message(now);
        Interaction interaction = message.interaction(messageId, files);
        Decision decision = services.judge().decide(exchange.caller().orgId(), interaction, EvaluateOptions.DEFAULT);
        boolean accepted = message.ignoreWarning() && decision.action() == Action.WARN;
        boolean stopped = decision.action().stops() && !accepted;
        Map<String, String> context = context(exchange, message, messageId);
        Judged judged = new Judged(exchange.caller(), interaction, decision, context, now);
        boolean kept = services.violationLog().keepNow(feed.rows(judged), PATIENCE_MILLIS);
        if (stopped) {
            return Reply.json(STOPPED, refusal(decision));
        }
        if (!kept) {
            throw Fault.unavailable(
                    "violations", "the violation could not be recorded, so the message was not sent; try again");
        }
        return Reply.json(200, sent(exchange, message, messageId, now));
    }

    private static Map<String, String> context(Exchange exchange, OutgoingMessage message, String messageId) {
        Map<String, String> context = new HashMap<>();
        context.put(SymphonyFeed.MESSAGE_ID, messageId);
        context.put(SymphonyFeed.STREAM_ID, exchange.parameter("sid"));
        if (message.ignoreWarning()) {
            context.put(SymphonyFeed.IGNORE_WARNING, "true");
        }
        for (int i = 0; i < message.attachments().size(); i++) {
            String type = message.attachments().get(i).contentType();
            if (!type.isEmpty()) {
                context.put("files[" + i + "].contentType", type);
            }
        }
        return context;
    }

    private ObjectNode refusal(Decision decision) {
        ObjectNode body = Json.object()
                .put("code", STOPPED)
                .put("message", decision.action() == Action.WARN ? HELD_BACK : BLOCKED);
        ObjectNode details = body.putObject("details");
        details.set("policies", new StoppingPolicies(rules).of(decision));
        details.put("challenge", decision.challenge());
        return body;
    }

    private static ObjectNode sent(Exchange exchange, OutgoingMessage message, String messageId, long now) {
        ObjectNode body = Json.object()
                .put("messageId", messageId)
                .put("timestamp", now)
                .put("message", presentation(message.message().text()))
                .put("data", message.rawData());
        ArrayNode attachments = body.putArray("attachments");
        List<String> ids = SymphonyFeed.fileIds(messageId, message.attachments().size());
        for (int i = 0; i < ids.size(); i++) {
            String fileName = message.attachments().get(i).fileName();
            attachments
                    .addObject()
                    .put("id", ids.get(i))
                    .put("name", fileName == null ? "attachment" : fileName)
                    .put("size", message.attachments().get(i).content().length)
                    .putArray("images");
        }
        body.set("user", SymphonyFeed.user(exchange.caller().user()));
        body.putObject("stream").put("streamId", exchange.parameter("sid"));
        return body.put("originalFormat", "com.symphony.messageml.v2");
    }

    private static String presentation(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>");
        return "<div data-format=\"PresentationML\" data-version=\"2.0\" class=\"wysiwyg\">" + escaped + "</div>";
    }
}
