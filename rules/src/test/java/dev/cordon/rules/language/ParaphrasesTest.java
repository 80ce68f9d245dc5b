package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.rules.language.Paraphrases.Paraphrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However a policy is worded, it blocks the same. */
class ParaphrasesTest {

    private static final int TEXTS = Integer.getInteger("cordon.paraphrases", 300);

    @Test
    void wordingAndOrderChangeNothing() throws IOException {
        Samples samples = Samples.read(Path.of("src/test/resources/language/samples.txt"));
        List<Paraphrase> all = LongStream.range(0, TEXTS)
                .mapToObj(seed -> Paraphrases.of(seed, samples))
                .toList();
        List<String> wrong = new ArrayList<>();
        try (PolicyTexts texts =
                new PolicyTexts(all.stream().map(Paraphrase::text).toList())) {
            for (int i = 0; i < all.size(); i++) {
                if (!texts.blocks(i, samples).equals(all.get(i).blocks())) {
                    wrong.add(all.get(i).seed() + ": " + all.get(i).text());
                }
            }
        }
        System.out.println(
                "paraphrases: " + (all.size() - wrong.size()) + " of " + all.size() + " block what they say");
        assertThat(wrong).isEmpty();
    }
}
