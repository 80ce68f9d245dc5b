package dev.cordon.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends bytes as they are: paths that clients would tidy up, requests that are none. */
public final class RawClient {

    private final URI base;

    public RawClient(URI base) {
        this.base = base;
    }

    /** An answer, as text. */
    public record Answer(int status, String head, String body) {}

    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            request.writeBytes(body);
        }
        return send(request.toByteArray());
    }

    /** Sends the bytes and reads until the other side closes. */
    public Answer send(byte[] request) throws IOException {
        try (Socket socket = open()) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (IOException e) {
                // The other side may answer and close before it has read everything.
            }
            return read(socket.getInputStream());
        }
    }

    public Socket open() throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Reads one answer. */
    public static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Closed hard after the answer: what came is what there is.
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String[] words = head.split(" ", 3);
        int status = words.length > 1 ? Integer.parseInt(words[1]) : 0;
        return new Answer(status, head, end < 0 ? "" : text.substring(end + 4));
    }
}
