package dev.cordon.service.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A real receiver on loopback: keeps what it got, and answers as it is told. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();

    record Got(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get(0);
        }
    }

    /** @param status of the answer to request n, from 0; a 3xx leads to {@code /elsewhere} */
    Receiver(int port, IntUnaryOperator status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answer;
            synchronized (got) {
                answer = status.applyAsInt(got.size());
                got.add(new Got(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            }
            if (answer >= 300 && answer < 400) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    List<Got> got() {
        return got;
    }

    /** Waits until this many requests came. */
    List<Got> await(int count) throws InterruptedException {
        long until = System.nanoTime() + 30_000_000_000L;
        while (got.size() < count && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        return got;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
