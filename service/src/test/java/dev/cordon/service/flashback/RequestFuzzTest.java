package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.service.http.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated bodies and queries: a request or a fault comes of them, nothing else. {@code -Dcordon.fuzz=1000000} for more. */
class RequestFuzzTest {

    private static final int ROUNDS = Integer.getInteger("cordon.fuzz", 20_000);
    private static final String[] PIECES = {
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999",
        "\"\\ud800\"",
        "\"\\u0000\"",
        ",",
        ":",
        "\"",
        "\\",
        "{",
        "[",
        "]",
        "}",
        "99999999999999999999",
        "\u202e",
        "\"name\":1",
        "\"actionType\":2"
    };
    private static final PolicyScope SCOPE = new PolicyScope("o", "w", null);

    @Test
    void bodies() throws Exception {
        List<String> seeds = new ArrayList<>();
        for (String file : List.of("create.jsonl", "update.jsonl")) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/flashback", file))) {
                var c = CaseFile.MAPPER.readTree(line);
                if (c.has("body") && !c.has("repeat")) {
                    seeds.add(c.path("body").toString());
                }
            }
        }
        Random random = new Random(23);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] body =
                    mutated(seeds.get(random.nextInt(seeds.size())), random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(50) == 0 && body.length > 0) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            try {
                switch (random.nextInt(3)) {
                    case 0 -> CreateRequest.read(body);
                    case 1 -> UpdateRequest.read(body, SCOPE);
                    default -> ContentToReview.read(body);
                }
                read++;
            } catch (Fault e) {
                assertThat(e.kind()).isIn(Fault.Kind.INVALID, Fault.Kind.MALFORMED);
                assertThat(e.help()).isNotBlank();
                refused++;
            }
        }
        System.out.println("mutated bodies: " + read + " read, " + refused + " refused");
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void queries() {
        String[] names = {"skip", "take", "from", "to", "policyId", "severity", "block", "llmType", "workspaceId"};
        String[] values = {
            "",
            "0",
            "1",
            "-1",
            "100",
            "101",
            "2147483647",
            "2147483648",
            "+1",
            " 1",
            "1.0",
            "٣",
            "NaN",
            "true",
            "TRUE",
            "HIGH",
            "HIGH,LOW",
            ",",
            "2024-01-15",
            "2024-02-30",
            "2024-01-15T10:30:00Z",
            "2024-01-15T10:30:00+25:00",
            "-999999999-01-01",
            "+10000-01-01",
            "9999-12-31T23:59:59.999999999Z",
            "0000-01-01",
            "550e8400-e29b-41d4-a716-446655440000",
            "\ud800",
            "x"
        };
        Random random = new Random(29);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, List<String>> query = new HashMap<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                query.put(names[random.nextInt(names.length)], List.of(values[random.nextInt(values.length)]));
            }
            try {
                FeedQuery feed = new QueryReader(query).feed(null, random.nextBoolean());
                assertThat(feed.take()).isBetween(1, 100);
                assertThat(feed.skip()).isNotNegative();
                read++;
            } catch (Fault e) {
                assertThat(e.kind()).isEqualTo(Fault.Kind.INVALID);
                refused++;
            }
        }
        System.out.println("mutated queries: " + read + " read, " + refused + " refused");
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int n = random.nextInt(4); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
