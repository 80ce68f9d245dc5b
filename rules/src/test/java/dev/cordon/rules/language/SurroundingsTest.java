package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands around a policy, and how its lines end, changes nothing of what it blocks. Each text is tried in one surrounding. */
class SurroundingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/language");
    /** All surroundings of all texts, instead of one each. */
    private static final boolean ALL = Boolean.getBoolean("cordon.surroundings.all");

    private static final String MORE = "Never share bitcoin addresses.";

    /**
     * @param change what is done to the text
     * @param adds samples it blocks besides
     */
    private record Surrounding(String name, UnaryOperator<String> change, String adds) {}

    private static final List<Surrounding> SURROUNDINGS = List.of(
            new Surrounding(
                    "text before", t -> "We care about privacy. This policy applies to all employees.\n\n" + t, ""),
            new Surrounding(
                    "text after", t -> t + "\n\nThank you for your help. Please contact the security team.", ""),
            new Surrounding("line ends", t -> t.replace("\n", "\r\n"), ""),
            new Surrounding("title", t -> "# Acceptable use of AI\n\n" + t, ""),
            new Surrounding("no full stop", t -> t.endsWith(".") ? t.substring(0, t.length() - 1) : t, ""),
            new Surrounding("a prohibition after", t -> t + "\n\n" + MORE, "btc"),
            new Surrounding("a prohibition before", t -> MORE + "\n\n" + t, "btc"));

    @Test
    void surroundingsChangeNothing() throws IOException {
        Samples samples = Samples.read(FOLDER.resolve("samples.txt"));
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Set<String>> blocks = new ArrayList<>();
        for (PolicyTextCase one : cases(samples)) {
            for (int k = 0; k < SURROUNDINGS.size(); k++) {
                Surrounding around = SURROUNDINGS.get(k);
                boolean turn = ALL || k == Math.floorMod(one.name().hashCode(), SURROUNDINGS.size());
                if (turn && (around.adds().isEmpty() || commands(one))) {
                    names.add(around.name() + ": " + one.name());
                    texts.add(around.change().apply(one.text()));
                    Set<String> all = new TreeSet<>(one.blocks());
                    all.addAll(samples.blocks(around.adds().isEmpty() ? "nothing" : around.adds()));
                    blocks.add(all);
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        try (PolicyTexts compiled = new PolicyTexts(texts)) {
            for (int i = 0; i < texts.size(); i++) {
                if (!compiled.blocks(i, samples).equals(blocks.get(i))) {
                    wrong.add(names.get(i));
                }
            }
        }
        System.out.println(
                "surroundings: " + (texts.size() - wrong.size()) + " of " + texts.size() + " change nothing");
        assertThat(wrong).isEmpty();
    }

    /** A bare list commands only where nothing else does, and a heading that names a place holds to the end. */
    private static boolean commands(PolicyTextCase one) {
        return !BARE.contains(one.name().substring(one.name().indexOf(": ") + 2));
    }

    private static final Set<String> BARE = Set.of(
            "bare topics",
            "one word",
            "data loss prevention",
            "statement of fact",
            "green and red",
            "headings as places");

    private static List<PolicyTextCase> cases(Samples samples) throws IOException {
        List<PolicyTextCase> cases = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER.resolve("texts"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            cases.addAll(PolicyTextCase.read(file, samples));
        }
        return cases;
    }
}
