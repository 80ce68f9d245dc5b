package dev.cordon.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Requests over a fixed number of connections, one at a time on each, with as little of the machine as possible. */
final class LoadGenerator {

    private final URI base;
    private final int connections;

    LoadGenerator(URI base, int connections) {
        this.base = base;
        this.connections = connections;
    }

    /** A request as bytes. */
    record Request(byte[] bytes) {}

    /** Every so many requests one is the other, whose answer is looked at. */
    private static final int LOOK_EVERY = 8;

    static Request post(URI base, String path, String token, byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Request(all);
    }

    Result run(Request request, Request looked, Duration time) throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        long until = System.nanoTime() + time.toNanos();
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Worker worker = new Worker(request.bytes(), looked.bytes(), until);
            workers.add(worker);
            worker.start();
        }
        Result result = new Result();
        for (Worker worker : workers) {
            worker.join();
            result.add(worker.result);
        }
        result.nanos = System.nanoTime() - began;
        return result;
    }

    private final class Worker extends Thread {
        private final byte[] request;
        private final byte[] looked;
        private final long until;
        private final Result result = new Result();

        Worker(byte[] request, byte[] looked, long until) {
            this.request = request;
            this.looked = looked;
            this.until = until;
        }

        @Override
        public void run() {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
                byte[] body = new byte[65_536];
                for (long began = System.nanoTime(); began < until; began = System.nanoTime()) {
                    boolean look = result.count % LOOK_EVERY == 0;
                    out.write(look ? looked : request);
                    int length = answer(in, body);
                    result.took(System.nanoTime() - began);
                    if (look && length > 0) {
                        result.look(new String(body, 0, length, StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException e) {
                result.errors++;
            }
        }

        private int answer(InputStream in, byte[] body) throws IOException {
            int status = 0;
            int length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (status == 0) {
                    status = Integer.parseInt(line.substring(9, 12));
                } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).trim());
                }
            }
            if (in.readNBytes(body, 0, length) != length) {
                throw new IOException("cut");
            }
            if (status != 200) {
                result.errors++;
            }
            return length;
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    /** What was measured. */
    static final class Result {
        private long[] latencies = new long[1024];
        private int count;
        private long nanos;
        private int errors;
        private int mixed;
        private final Set<String> revisions = new HashSet<>();

        void took(long latency) {
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = latency;
        }

        /** Both rules of the policy are of one state of it, and its state fits the revision. */
        void look(String decision) {
            int first = decision.indexOf("\"userMessage\":\"");
            int second = decision.lastIndexOf("\"userMessage\":\"");
            if (first < 0 || first == second || !value(decision, first).equals(value(decision, second))) {
                mixed++;
            } else {
                revisions.add(value(decision, first));
            }
        }

        private static String value(String text, int at) {
            int from = at + "\"userMessage\":\"".length();
            return text.substring(from, text.indexOf('"', from));
        }

        void add(Result other) {
            for (int i = 0; i < other.count; i++) {
                took(other.latencies[i]);
            }
            nanos += other.nanos;
            errors += other.errors;
            mixed += other.mixed;
            revisions.addAll(other.revisions);
        }

        double perSecond() {
            return count * 1e9 / nanos;
        }

        int errors() {
            return errors;
        }

        int mixed() {
            return mixed;
        }

        int revisions() {
            return revisions.size();
        }

        long percentile(double part) {
            long[] sorted = Arrays.copyOf(latencies, count);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(count - 1, (long) (part * count))];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d requests, %,.0f requests/s, p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, errors %d",
                    count,
                    perSecond(),
                    percentile(0.5) / 1e6,
                    percentile(0.99) / 1e6,
                    percentile(0.999) / 1e6,
                    errors);
        }
    }
}
