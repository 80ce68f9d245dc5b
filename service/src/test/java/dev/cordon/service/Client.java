package dev.cordon.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends requests and holds every answer against the OpenAPI document. Immutable. */
public final class Client {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ResponseContract CONTRACT = new ResponseContract();

    private final URI base;
    private final Map<String, String> headers;

    Client(URI base) {
        this(base, Map.of());
    }

    private Client(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** An answer. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    public URI base() {
        return base;
    }

    public Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(base, more);
    }

    public Client bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Client session(String sessionToken, String keyManagerToken) {
        return with("sessionToken", sessionToken).with("keyManagerToken", keyManagerToken);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, JsonNode json) {
        return post(path, json.toString());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer put(String path, JsonNode json) {
        return put(path, json.toString());
    }

    /**
     * @param type content type, null for none
     * @param body null for none
     */
    public Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> got = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> got.put(name, values.get(0)));
            Answer answer = new Answer(response.statusCode(), got, response.body());
            CONTRACT.check(method, path, answer);
            return answer;
        } catch (JsonProcessingException e) {
            throw new AssertionError(method + " " + path + ": the answer is not JSON", e);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + ": no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
