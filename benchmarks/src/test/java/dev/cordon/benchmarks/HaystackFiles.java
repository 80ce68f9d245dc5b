package dev.cordon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes the haystack files and the mixed terms. They were written once, before anything was tuned, and are not changed; a test
 * compares. {@code main} takes the resource folder to write to.
 */
final class HaystackFiles {

    private static final List<String> PLANTED_TERMS = List.of("violet summit", "harvest clause");
    private static final int MIXED_TERMS = 2_000;

    private HaystackFiles() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, List<String>> file : all().entrySet()) {
            Path path = Path.of(arguments[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\n", file.getValue()) + "\n");
        }
    }

    /** Resource name to lines. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("haystacks/clean-256.txt", clean("chat-english.txt", 2, 32, 256));
        files.put("haystacks/clean-1k.txt", clean("chat-english.txt", 3, 32, 1_024));
        files.put("haystacks/clean-16k.txt", clean("chat-english.txt", 4, 4, 16_384));
        files.put("haystacks/clean-1k-cyrillic.txt", clean("chat-russian.txt", 5, 16, 1_024));
        files.put("haystacks/clean-16k-cyrillic.txt", clean("chat-russian.txt", 6, 2, 16_384));
        files.put("haystacks/mixed-1k.txt", mixed());
        files.put("haystacks/hits-20.txt", hits());
        files.put("haystacks/terms-1k.txt", withTerms());
        files.put("expressions/mixed-terms.txt", mixedTerms(files.values()));
        return files;
    }

    private static List<String> clean(String templates, long seed, int count, int length) {
        ChatGenerator chat = new ChatGenerator(templates, seed);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(chat.message(length));
        }
        return messages;
    }

    /** 32 messages; six of them hold one value each. */
    private static List<String> mixed() {
        ChatGenerator chat = new ChatGenerator("chat-english.txt", 1);
        List<String> planted = List.of(
                sentence("email"),
                "We call the whole thing violet summit for now, do not ask me why.",
                sentence("card-visa"),
                sentence("github-token"),
                "Legal wants the Harvest Clause out of the next version.",
                sentence("injection-ignore"));
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            boolean hit = i % 5 == 2 && i / 5 < planted.size();
            messages.add(hit ? chat.message(1_024, List.of(planted.get(i / 5))) : chat.message(1_024));
        }
        return messages;
    }

    /** Messages with 20 values each. */
    private static List<String> hits() {
        ChatGenerator chat = new ChatGenerator("chat-english.txt", 7);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<String> planted = new ArrayList<>();
            for (int k = 0; k < 20; k++) {
                planted.add(k % 2 == 0 ? "219-48-00" + (10 + k + 20 * i) : "10.42.7." + (1 + k + 20 * i));
            }
            messages.add(chat.message(1_024, planted));
        }
        return messages;
    }

    private static List<String> withTerms() {
        ChatGenerator chat = new ChatGenerator("chat-english.txt", 8);
        List<String> messages = new ArrayList<>();
        for (String term : TermList.PLANTED) {
            messages.add(chat.message(1_024, List.of("That was about the " + term + ", if I remember it right.")));
        }
        return messages;
    }

    private static List<String> mixedTerms(Iterable<List<String>> haystacks) {
        StringBuilder all = new StringBuilder();
        haystacks.forEach(
                messages -> messages.forEach(message -> all.append(message).append('\n')));
        String text = all.toString().toLowerCase(Locale.ROOT);
        List<String> words = Vocabulary.of(mixed().toArray(String[]::new));
        Random random = new Random(9);
        Set<String> taken = new HashSet<>(PLANTED_TERMS);
        List<String> terms = new ArrayList<>(PLANTED_TERMS);
        while (terms.size() < MIXED_TERMS) {
            String term = word(words, random) + " " + word(words, random);
            if (!text.contains(term) && taken.add(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static String word(List<String> words, Random random) {
        return random.nextBoolean()
                ? words.get(random.nextInt(words.size()))
                : Vocabulary.invented(random, 2 + random.nextInt(2));
    }

    /** The made-up sentence for one of the 22 expressions. */
    static String sentence(String name) {
        for (String line : ChatGenerator.lines("planted.txt")) {
            String[] parts = line.split("\t", 2);
            if (parts[0].equals(name)) {
                return parts[1];
            }
        }
        throw new IllegalArgumentException(name);
    }
}
