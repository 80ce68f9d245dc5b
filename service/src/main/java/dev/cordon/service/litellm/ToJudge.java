package dev.cordon.service.litellm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.model.Interaction;
import dev.cordon.model.Role;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.model.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a call to what is judged. The texts come first, so that segment n is text n. Whatever else goes to the model is judged too:
 * messages whose text is not among the texts, arguments of tool calls, definitions of tools. Of a request everything but the results
 * and the definitions of tools is a prompt, whatever role it claims: the roles are the client's to write, and a text does not leave
 * the house less because it calls itself a system message.
 */
final class ToJudge {

    private static final int DEEPEST = 64;

    private final GuardrailCall call;
    private final Set<String> seen = new HashSet<>();
    private final List<Segment> segments = new ArrayList<>();

    private ToJudge(GuardrailCall call) {
        this.call = call;
    }

    /** Nothing when there is no text at all; how many texts there are is how many segments can be rewritten. */
    static List<Segment> segments(GuardrailCall call) {
        ToJudge judge = new ToJudge(call);
        judge.texts();
        judge.messages();
        judge.toolCalls("tool_calls", call.toolCalls());
        judge.tools();
        return judge.segments;
    }

    /** @param place where the key is used: organisation, workspace and repo */
    static Interaction interaction(GuardrailCall call, List<Segment> segments, Place place) {
        Interaction.Builder builder = Interaction.builder()
                .id(call.callId())
                .kind(call.response() ? SegmentKind.RESPONSE : SegmentKind.PROMPT)
                .org(place.org())
                .workspace(place.workspace())
                .repo(place.repo())
                .user(call.key().getOrDefault("user_id", call.key().get("end_user_id")))
                .groups(groups(call));
        segments.forEach(builder::segment);
        return builder.build();
    }

    /** Where a gateway stands; it says so itself, in headers that its clients do not write. */
    record Place(
            String org,
            @Nullable String workspace,
            @Nullable String repo) {}

    private static @Nullable Set<String> groups(GuardrailCall call) {
        Set<String> groups = new HashSet<>();
        for (String field : new String[] {"team_id", "team_alias"}) {
            String group = call.key().get(field);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups.isEmpty() ? null : groups;
    }

    private void texts() {
        Map<String, Role> roles = roles();
        for (int i = 0; i < call.texts().size(); i++) {
            String text = call.texts().get(i);
            seen.add(text);
            Role role = call.response() ? Role.ASSISTANT : roles.get(text);
            segments.add(segment("texts[" + i + "]", text, kind(role), role));
        }
    }

    private @Nullable SegmentKind kind(@Nullable Role role) {
        return !call.response() && role == Role.TOOL ? SegmentKind.TOOL_RESULT : null;
    }

    /** Roles by text; the user's when several say the same. */
    private Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (JsonNode message : call.messages()) {
            Role role = role(message);
            if (role != null) {
                Strings.of(message.path("content"), DEEPEST, (path, text) -> {
                    if (role == Role.USER || !roles.containsKey(text)) {
                        roles.put(text, role);
                    }
                });
            }
        }
        return roles;
    }

    private static @Nullable Role role(JsonNode message) {
        String name = message.path("role").asText("").toUpperCase(Locale.ROOT);
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return name.equals("FUNCTION") ? Role.TOOL : null;
    }

    private void messages() {
        for (int i = 0; i < call.messages().size(); i++) {
            JsonNode message = call.messages().get(i);
            String path = "structured_messages[" + i + "]";
            Role role = role(message);
            Strings.of(message.path("content"), DEEPEST, (inner, text) -> add(path + ".content" + inner, text, role));
            toolCalls(path + ".tool_calls", list(message.path("tool_calls")));
            Strings.of(
                    message.path("function_call").path("arguments"),
                    DEEPEST,
                    (inner, text) -> add(path + ".function_call.arguments", text, role));
        }
    }

    private void add(String path, String text, @Nullable Role role) {
        if (seen.add(text)) {
            segments.add(segment(path, text, kind(role), role));
        }
    }

    private void toolCalls(String path, List<JsonNode> calls) {
        for (int i = 0; i < calls.size(); i++) {
            String place = path + "[" + i + "].function.arguments";
            Strings.ofArguments(calls.get(i).path("function").path("arguments"), DEEPEST, (inner, text) -> {
                if (seen.add(text)) {
                    SegmentKind kind = call.response() ? SegmentKind.TOOL_CALL : null;
                    segments.add(segment(place + inner, text, kind, Role.ASSISTANT));
                }
            });
        }
    }

    private void tools() {
        for (int i = 0; i < call.tools().size(); i++) {
            String path = "tools[" + i + "]";
            Strings.of(call.tools().get(i), DEEPEST, (inner, text) -> {
                if (seen.add(text)) {
                    segments.add(segment(path + inner, text, SegmentKind.TOOL_DEFINITION, null));
                }
            });
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(items::add);
        }
        return items;
    }

    private static Segment segment(String path, String text, @Nullable SegmentKind kind, @Nullable Role role) {
        return new Segment(path, Text.of(text), kind, role, null, SegmentPart.TEXT, -1);
    }
}
