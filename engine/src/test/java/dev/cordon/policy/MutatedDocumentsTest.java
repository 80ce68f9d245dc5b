package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Documents that somebody cut, shuffled or typed wrong: whatever they hold, loading answers with problems. */
class MutatedDocumentsTest {

    private static final long SEED = 20261122L;
    private static final int MUTANTS = 12_000;
    private static final PolicyLimits LIMITS = new PolicyLimits(1 << 16, 1 << 16, 16, 5_000, 500, 50, 64, 20);
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999",
        "\n",
        "\t",
        "- ",
        "&a ",
        "*a",
        "!!int ",
        "? ",
        "|\n",
        ">-\n",
        "#",
        "%",
        "\\",
        "\\u0000",
        "\ud800",
        "\u0000",
        "\uFEFF",
        "cordon: 1\n",
        "\"appliesTo\":",
        "\"dictRef\":",
        "detector: 1\n",
        "vocabulary: 1\n",
        "content",
        "actionType",
        "(?=",
        "[[:alpha:]]",
        "\r",
        "---\n",
        "<<: *a\n"
    };

    @Test
    void onlyProblemsComeOut() throws Exception {
        List<Document> originals = originals();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Document original = originals.get(random.nextInt(originals.size()));
            Document mutant = new Document(original.source(), mutate(original.content(), random));
            refused += load(mutant, i) ? 1 : 0;
        }
        System.out.println("mutated documents: " + MUTANTS + " of " + originals.size() + ", refused: " + refused);
        assertThat(refused).isBetween(MUTANTS / 2, MUTANTS - 1);
    }

    @Test
    void everyCutOfADocumentIsAnswered() throws Exception {
        int cuts = 0;
        for (Document original : originals()) {
            int step = 1 + original.content().length() / 200;
            for (int end = 0; end < original.content().length(); end += step) {
                load(new Document(original.source(), original.content().substring(0, end)), cuts++);
            }
        }
        System.out.println("cut documents: " + cuts);
        assertThat(cuts).isGreaterThan(1_000);
    }

    @Test
    void randomBytesAreAnswered() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String name = i % 2 == 0 ? "x.json" : "x.yaml";
            load(new Document(name, new String(bytes, StandardCharsets.ISO_8859_1)), i);
        }
    }

    /** Nesting of 10 MB, in every shape a parser may recurse on, on a thread of the usual stack. */
    @Test
    void deepNestingIsACleanErrorAtItsPlace() {
        PolicyLimits roomy = PolicyLimits.DEFAULT.withBytes(16 << 20, 16 << 20);
        String[] units = {"[", "{\"a\":", "[{\"a\":", "{a: ", "- ", "? ", "&a [", "{\"appliesTo\":[{\"rules\":["};
        for (String unit : units) {
            for (String name : List.of("x.json", "x.yaml")) {
                String document = unit.repeat(10_000_000 / unit.length());
                List<Problem> problems = Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> BundleReader.create()
                                .limits(roomy)
                                .source(name, document)
                                .read()
                                .problems());
                assertThat(problems).as(unit + " in " + name).hasSize(1);
                assertThat(problems.get(0).code()).isIn(ProblemCode.TOO_LARGE, ProblemCode.MALFORMED);
                assertThat(problems.get(0).place().line())
                        .as(unit + " in " + name)
                        .isEqualTo(1);
            }
        }
    }

    /** Answers whether the document was refused; fails on anything but problems. */
    private static boolean load(Document document, int number) {
        boolean[] refused = new boolean[1];
        assertThatCode(() -> {
                    PolicyBundle bundle = BundleReader.create()
                            .limits(LIMITS)
                            .dictionarySource(document.source(), document.content(), "alpha\nbeta\n")
                            .read();
                    Validation validation = BundleValidator.validate(bundle, LIMITS);
                    refused[0] = validation.report().hasErrors();
                    assertThat(validation.report().toText()).isNotEmpty();
                    assertThat(validation.report().toJson()).startsWith("{\"schema\"");
                })
                .as("mutant %d of seed %d, from %s", number, SEED, document.source())
                .doesNotThrowAnyException();
        return refused[0];
    }

    private static String mutate(String content, Random random) {
        StringBuilder text = new StringBuilder(content);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                case 2 -> text.replace(at, end, TOKENS[random.nextInt(TOKENS.length)]);
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static List<Document> originals() throws Exception {
        List<Document> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/load-cases"))) {
            for (Path file : files.sorted().toList()) {
                for (LoadCase one : LoadCase.read(file)) {
                    one.files().forEach((name, bytes) -> {
                        if (!name.endsWith(".txt") && bytes.length < 8_000) {
                            all.add(new Document(name, new String(bytes, StandardCharsets.UTF_8)));
                        }
                    });
                }
            }
        }
        return all;
    }
}
