package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.service.directory.User;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.ViolationRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of violations in the form of the three V3 feeds: one for each request, whatever many policies found. What the context of
 * an interaction may tell: {@code messageId}, {@code streamId}, {@code ignoreDLPwarning}, {@code files[n].contentType}. Thread-safe.
 */
final class SymphonyFeed implements ViolationFeed {

    static final String MESSAGE_ID = "messageId";
    static final String STREAM_ID = "streamId";
    static final String IGNORE_WARNING = "ignoreDLPwarning";

    private static final String NO_CONTENT =
            "The payload log is off: matches are masked, and neither the message nor its attachments are kept.";

    private final RuleBook rules;

    SymphonyFeed(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public List<ViolationRow> rows(Judged judged) {
        Interaction interaction = judged.interaction();
        FeedKind kind = FeedKind.of(interaction.kind());
        String entityId = entityId(judged, kind);
        List<String> fileIds = fileIds(entityId, interaction.files().size());
        ViolationDetails details = new ViolationDetails(interaction, Attribute.of(interaction, fileIds), rules);
        judged.decision().violations().forEach(details::add);
        judged.decision().coverage().forEach(details::add);
        Action strongest = details.strongest();
        if (strongest == Action.ALLOW) {
            return List.of();
        }
        FileMetadata files = new FileMetadata(interaction.files(), fileIds, judged.context());
        String eventId = Identifiers.enforcement(kind.name(), entityId, judged.at());
        boolean stopped = stopped(judged);
        ObjectNode violation = Json.object()
                .put("enforcementEventID", eventId)
                .put("entityID", entityId)
                .put("createTime", judged.at())
                .put("lastModified", 0L)
                .put("requesterId", Identifiers.number(judged.caller().user()));
        violation.set("details", details.json(files));
        violation.put("action", ViolationDetails.word(strongest));
        violation.putObject("outcome").put("type", outcome(stopped, strongest));
        violation.put("version", "V3").put("ignoreDLPwarning", !stopped && strongest.stops());
        ObjectNode body = Json.object();
        body.set("violation", violation);
        entity(body, kind, entityId, judged, files);
        return List.of(new ViolationRow(
                0,
                eventId,
                kind.feed(),
                judged.caller().orgId(),
                judged.at(),
                null,
                null,
                null,
                judged.caller().userId(),
                ViolationDetails.word(strongest),
                null,
                stopped,
                null,
                null,
                null,
                Json.write(body)));
    }

    /** Whether the interaction did not pass. */
    private static boolean stopped(Judged judged) {
        Decision decision = judged.decision();
        boolean accepted = decision.action() == Action.WARN && judged.context().containsKey(IGNORE_WARNING);
        return decision.action().stops() && !accepted;
    }

    // The last one is ours: the vendor's pages name no outcome for what is only logged.
    private static String outcome(boolean stopped, Action strongest) {
        return stopped ? "REJECTED_VIOLATION" : strongest.stops() ? "ACCEPTED_WARNING" : "ACCEPTED_LOG_ONLY";
    }

    private static String entityId(Judged judged, FeedKind kind) {
        String given = judged.context().get(MESSAGE_ID);
        return given != null
                ? given
                : kind == FeedKind.SIGNAL ? Identifiers.object(judged.at()) : Identifiers.message(judged.at());
    }

    static List<String> fileIds(String entityId, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(entityId + "_" + i);
        }
        return ids;
    }

    private static void entity(ObjectNode body, FeedKind kind, String entityId, Judged judged, FileMetadata files) {
        switch (kind) {
            case MESSAGE -> {
                body.set("message", message(entityId, judged, files));
                body.put("diagnostic", NO_CONTENT);
            }
            case STREAM ->
                body.putObject("stream")
                        .put("streamId", entityId)
                        .put("type", "ROOM")
                        .put("diagnostic", NO_CONTENT);
            case SIGNAL -> body.putObject("signal").put("id", entityId).put("diagnostic", NO_CONTENT);
        }
    }

    private static ObjectNode message(String messageId, Judged judged, FileMetadata files) {
        ObjectNode message = Json.object().put("messageId", messageId).put("timestamp", judged.at());
        ArrayNode attachments = message.putArray("attachments");
        for (int i = 0; i < files.files().size(); i++) {
            attachments
                    .addObject()
                    .put("id", files.ids().get(i))
                    .put("name", files.maskedName(i))
                    .put("size", files.size(i))
                    .putArray("images");
        }
        message.set("user", user(judged.caller().user()));
        String stream = judged.context().get(STREAM_ID);
        if (stream != null) {
            message.putObject("stream").put("streamId", stream);
        }
        return message;
    }

    /** A user in the form of messages. */
    static ObjectNode user(User user) {
        ObjectNode json = Json.object()
                .put("userId", Identifiers.number(user))
                .put("firstName", user.name())
                .put("lastName", user.lastName())
                .put("displayName", (user.name() + " " + user.lastName()).strip());
        if (!user.email().isEmpty()) {
            json.put("email", user.email());
        }
        return json;
    }
}
