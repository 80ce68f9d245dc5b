package dev.cordon.symphony.bdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The policy service as it is shipped, in a process of its own, with the tokens of its first start. */
final class ServiceProcess implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LISTENS = "cordon listens on ";

    private final Process process;
    private final String address;
    private final JsonNode bootstrap;

    private ServiceProcess(Process process, String address, JsonNode bootstrap) {
        this.process = process;
        this.address = address;
        this.bootstrap = bootstrap;
    }

    static ServiceProcess start(Path data) throws IOException {
        Path jar = Path.of(System.getProperty("cordon.service.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("build the service first: mvn verify -pl integrations/symphony-bdk -am");
        }
        // Two busy processors are no reason for a gap: without a deadline every decision is complete.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "serve",
                "--port",
                "0",
                "--deadline",
                "0",
                "--data",
                data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith(LISTENS)) {
            line = out.readLine();
        }
        if (line == null) {
            process.destroy();
            throw new IllegalStateException("the service did not start");
        }
        JsonNode bootstrap = MAPPER.readTree(Files.readString(data.resolve("bootstrap.json")));
        return new ServiceProcess(process, line.substring(LISTENS.length()).strip(), bootstrap);
    }

    String address() {
        return address;
    }

    String sessionToken() {
        return bootstrap.path("sessionToken").asText();
    }

    String keyManagerToken() {
        return bootstrap.path("keyManagerToken").asText();
    }

    /** Has an interaction judged; for what the client has no words for, such as rooms. */
    String evaluate(String interaction) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/evaluate"))
                .header(
                        "Authorization",
                        "Bearer " + bootstrap.path("adminToken").asText())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(interaction))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return MAPPER.readTree(answer.body()).path("action").asText();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
