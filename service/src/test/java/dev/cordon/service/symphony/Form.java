package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A {@code multipart/form-data} body. */
final class Form {

    private static final String BOUNDARY = "----cordon-form";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Form text(String name, String value) {
        head("form-data; name=\"" + name + "\"", "text/plain;charset=UTF-8");
        return content(value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, String fileName, String type, byte[] content) {
        head("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", type);
        return content(content);
    }

    private void head(String disposition, String type) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Form content(byte[] content) {
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[out.size() + end.length];
        System.arraycopy(out.toByteArray(), 0, all, 0, out.size());
        System.arraycopy(end, 0, all, out.size(), end.length);
        return all;
    }

    /** Text, {@code {bytes: BASE64}}, or {@code {size: N}} for so many zeros. */
    static byte[] bytes(JsonNode written) {
        if (written.has("bytes")) {
            return Base64.getDecoder().decode(written.get("bytes").asText());
        }
        return written.has("size")
                ? new byte[written.get("size").asInt()]
                : written.asText().getBytes(StandardCharsets.UTF_8);
    }
}
