package dev.cordon.service.litellm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of the webhook, read from the payload that LiteLLM documents as its generic guardrail API. Fields that a later version adds
 * are passed over; what is to be judged has to have the documented form.
 *
 * @param response whether the texts come from the model; else they go to it
 * @param texts what is judged, in the order in which a rewritten text is sent back
 * @param messages the whole chat in the form of OpenAI, with its roles; may be empty
 * @param tools definitions of tools
 * @param toolCalls calls that the model makes or made
 * @param images how many images came along; they are not examined
 * @param key the virtual key and its owner: fields that begin with {@code user_api_key_}
 * @param callId id of this call to a model
 * @param traceId id of the conversation, as far as the gateway knows it
 * @param model the model that is called
 */
record GuardrailCall(
        boolean response,
        List<String> texts,
        List<JsonNode> messages,
        List<JsonNode> tools,
        List<JsonNode> toolCalls,
        int images,
        Map<String, String> key,
        @Nullable String callId,
        @Nullable String traceId,
        @Nullable String model) {

    private static final int LONGEST_TOLD = 200;

    GuardrailCall {
        texts = List.copyOf(texts);
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        toolCalls = List.copyOf(toolCalls);
        key = Map.copyOf(key);
    }

    /** @throws Fault {@code INVALID} if a field that matters has another form */
    static GuardrailCall read(ObjectNode body) {
        Fields fields = Fields.of(body, "");
        String type = fields.required("input_type");
        if (!type.equals("request") && !type.equals("response")) {
            throw Fault.invalid("UNKNOWN_ENUM", "input_type", "give request or response");
        }
        return new GuardrailCall(
                type.equals("response"),
                fields.texts("texts"),
                array(fields, "structured_messages"),
                array(fields, "tools"),
                array(fields, "tool_calls"),
                array(fields, "images").size(),
                key(fields),
                told(fields.get("litellm_call_id")),
                told(fields.get("litellm_trace_id")),
                told(fields.get("model")));
    }

    private static List<JsonNode> array(Fields fields, String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Fault.invalid("WRONG_TYPE", name, "give an array");
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }

    private static Map<String, String> key(Fields fields) {
        Map<String, String> key = new LinkedHashMap<>();
        JsonNode data = fields.get("request_data");
        if (data != null && data.isObject()) {
            for (Map.Entry<String, JsonNode> field : data.properties()) {
                String value = told(field.getValue());
                if (value != null && field.getKey().startsWith("user_api_key_")) {
                    key.put(field.getKey().substring("user_api_key_".length()), value);
                }
            }
        }
        return key;
    }

    /** What is only recorded: a string, cut to what a record holds. */
    private static @Nullable String told(@Nullable JsonNode value) {
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            return null;
        }
        String text = value.textValue();
        return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD);
    }
}
