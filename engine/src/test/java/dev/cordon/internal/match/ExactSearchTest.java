package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cordon.internal.check.Check;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact automata against RE2/J and against sets of positions, on random trees and texts. */
class ExactSearchTest {

    private static final int STATES = 20_000;
    private static final String[] ALPHABETS = {"ab", "ab\n _", "aAé-ß", "a€字\u3042b", "a😀😁\uFFFDb", "x1-𐐀."};

    /** Room for one state, for a few, and for all. */
    private static final long[] CACHES = {0, 2_000, 1 << 19};

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 60", "3, 60"})
    void plainSearchFindsWhatRe2jFinds(long seed, int trees) {
        Random random = new Random(seed);
        int cases = 0;
        int matches = 0;
        for (String alphabet : ALPHABETS) {
            RandomTrees source = new RandomTrees(random, alphabet);
            for (int t = 0; t < trees; t++) {
                Node tree = nonEmpty(source);
                Pattern oracle = re2j(tree);
                if (oracle == null) {
                    continue;
                }
                PlainSearch search = new PlainSearch(tree, STATES, CACHES[t % CACHES.length]);
                for (int i = 0; i < 12; i++) {
                    String text = source.text(i * 4);
                    List<Span> expected = re2jMatches(oracle, text);
                    assertThat(found(search, text, windows(random, text, expected)))
                            .as("%s on %s", TreeSource.of(tree), escaped(text))
                            .isEqualTo(expected);
                    cases++;
                    matches += expected.size();
                }
            }
        }
        System.out.println("plain search = RE2/J: " + cases + " cases, " + matches + " matches");
        assertThat(matches).isGreaterThan(cases);
    }

    @ParameterizedTest
    @CsvSource({"4, 50", "5, 50"})
    void contextSearchFindsWhatItsDefinitionSays(long seed, int trees) {
        Random random = new Random(seed);
        int cases = 0;
        int matches = 0;
        for (String alphabet : ALPHABETS) {
            RandomTrees source = new RandomTrees(random, alphabet);
            for (int t = 0; t < trees; t++) {
                Node before = random.nextInt(3) == 0 ? null : source.tree(2);
                Node after = random.nextInt(3) == 0 ? null : source.tree(2);
                Node tree = nonEmpty(source);
                Check check = random.nextInt(3) == 0 ? null : oddSum(random.nextInt(5));
                ContextSearch search = new ContextSearch(
                        new PatternSpec.Expression(before, tree, after, check), STATES, CACHES[t % CACHES.length]);
                for (int i = 0; i < 8; i++) {
                    String text = source.text(3 + i);
                    List<Span> expected = new SpanOracle(text).matches(before, tree, after, check);
                    assertThat(found(search, text, windows(random, text, expected)))
                            .as("%s / %s / %s on %s", source(before), source(tree), source(after), escaped(text))
                            .isEqualTo(expected);
                    cases++;
                    matches += expected.size();
                }
            }
        }
        System.out.println("context search = sets of positions: " + cases + " cases, " + matches + " matches");
        assertThat(matches * 6).isGreaterThan(cases);
    }

    private static Check oddSum(int modulus) {
        return (text, start, end) -> {
            int sum = 0;
            for (int i = start; i < end; i++) {
                sum += text[i];
            }
            return sum % (modulus + 2) != 0;
        };
    }

    private static Node nonEmpty(RandomTrees source) {
        while (true) {
            Node tree = source.tree(4);
            if (Widths.of(tree).minUnits() > 0) {
                return tree;
            }
        }
    }

    private static Pattern re2j(Node tree) {
        try {
            return Pattern.compile(TreeSource.of(tree));
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static List<Span> re2jMatches(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static List<Span> found(ExactSearch search, String text, StartWindows windows) {
        Collected collected = new Collected();
        search.search(new ScanText().load(text), windows, new ExactScratch(), 7, collected);
        assertThat(collected.exhausted).isEmpty();
        return collected.of(7);
    }

    /** Windows that hold all true starts and, at random, other positions too. */
    private static StartWindows windows(Random random, String text, List<Span> matches) {
        StartWindows windows = new StartWindows();
        if (random.nextInt(3) == 0) {
            windows.add(0, text.length());
            return windows;
        }
        for (Span match : matches) {
            windows.add(Math.max(0, match.start() - random.nextInt(3)), match.start() + random.nextInt(3));
        }
        return windows;
    }

    private static String source(Node node) {
        return node == null ? "" : TreeSource.of(node);
    }

    private static String escaped(String text) {
        StringBuilder s = new StringBuilder();
        text.chars().forEach(c -> s.append(c > 32 && c < 127 ? "" + (char) c : String.format("\\u%04x", c)));
        return s.toString();
    }
}
