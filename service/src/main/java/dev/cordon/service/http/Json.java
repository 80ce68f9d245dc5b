package dev.cordon.service.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Strict JSON: UTF-8, nesting 64, no duplicate keys, nothing behind the value. Errors name line and column, never a value.
 * Thread-safe.
 */
public final class Json {

    private static final int LARGEST = 256 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(LARGEST)
                            .maxDocumentLength(LARGEST)
                            .maxNumberLength(64)
                            .maxNameLength(1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** For trees of other types, such as what YAML was read to. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** @throws Fault {@code MALFORMED} if the bytes are not UTF-8 */
    public static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Fault(Fault.Kind.MALFORMED, "NOT_UTF8", "body", "send the body as UTF-8");
        }
    }

    /** @throws Fault {@code MALFORMED} if the bytes are not one well-formed value in UTF-8 within the limits */
    public static JsonNode read(byte[] utf8) {
        return read(text(utf8));
    }

    /** @throws Fault {@code MALFORMED} if the text is not one well-formed value within the limits */
    public static JsonNode read(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw new Fault(Fault.Kind.MALFORMED, "MALFORMED", "body", "the body is empty; send JSON");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new Fault(
                    Fault.Kind.MALFORMED, "TOO_LARGE", place(e), "nesting is limited to 64, numbers to 64 digits");
        } catch (JsonProcessingException e) {
            boolean duplicate = e.getOriginalMessage().startsWith("Duplicate");
            throw new Fault(
                    Fault.Kind.MALFORMED,
                    duplicate ? "DUPLICATE_KEY" : "MALFORMED",
                    place(e),
                    duplicate ? "write each key once" : "send well-formed JSON");
        }
    }

    /** @throws Fault as {@link #read(byte[])} does, and {@code WRONG_TYPE} if the value is no object */
    public static ObjectNode readObject(byte[] utf8) {
        if (read(utf8) instanceof ObjectNode object) {
            return object;
        }
        throw Fault.invalid("WRONG_TYPE", "body", "send one JSON object");
    }

    /** A document of our own, from the store. */
    public static ObjectNode stored(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored document is not JSON", e);
        }
    }

    public static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree is always writable", e);
        }
    }

    static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree is always writable", e);
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "body" : "line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
    }
}
