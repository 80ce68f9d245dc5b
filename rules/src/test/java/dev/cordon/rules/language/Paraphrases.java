package dev.cordon.rules.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Policies made of parts whose meaning is known, said in many ways: other words for must not, bullets or sentences, exceptions before,
 * inside or after what they take from, clauses in any order. Seeded.
 */
final class Paraphrases {

    /**
     * A text and what it blocks, as {@code sample@kind}.
     *
     * @param seed makes it again
     */
    record Paraphrase(long seed, String text, Set<String> blocks) {}

    /** Topics that have one meaning each, in the plural, and the samples they hold. */
    private static final Map<String, String> TOPICS = topics();

    /** Narrower topics of the two that a permit can take something out of. */
    private static final Map<String, String> NARROWER =
            Map.of("e-mail addresses", "email acme", "phone numbers", "phone");

    private static final Set<String> WIDE =
            Set.of("personal data", "contact data", "personally identifiable information");

    private static final List<String> FORBID = List.of(
            "Do not share %s%s.",
            "Never share %s%s.",
            "Don't share %s%s.",
            "%s must not be shared%s.",
            "%s may not be shared%s.",
            "%s shall not be shared%s.",
            "Sharing %s%s is prohibited.",
            "Sharing %s%s is forbidden.",
            "It is forbidden to share %s%s.",
            "No %s may be shared%s.",
            "%s are not allowed%s.",
            "%s can't be shared%s.",
            "Users must never share %s%s.",
            "Employees are not allowed to share %s%s.",
            "Sharing %s%s is not permitted.",
            "Block %s%s.",
            "Please do not share %s%s.",
            "Make sure that %s are not shared%s.",
            "Under no circumstances share %s%s.",
            "%s should never be shared%s.",
            "Avoid sharing %s%s.",
            "The sharing of %s%s is strictly prohibited.",
            "We do not share %s%s.",
            "You must not share %s%s.",
            "%s are prohibited%s.");

    private static final List<String> EXCEPT = List.of(
            "Do not share %1$s except %2$s.", "Do not share %1$s, except for %2$s.",
            "%1$s, except %2$s, must not be shared.", "%1$s - except %2$s - must not be shared.",
            "%1$s (except %2$s) must not be shared.", "%1$s other than %2$s must not be shared.",
            "Except for %2$s, %1$s must not be shared.", "With the exception of %2$s, do not share %1$s.",
            "%1$s must not be shared, but %2$s may be shared.", "Never share %1$s. %2$s are fine.",
            "%2$s are allowed. Sharing %1$s is prohibited.", "Never share %1$s; %2$s are exempt.",
            "Do not share %1$s. The only exception is %2$s.", "All %1$s but %2$s must be blocked.",
            "Apart from %2$s, no %1$s may be shared.", "%1$s must not be shared unless they are %2$s.");

    private static final Map<String, String> PLACES =
            Map.of("", "", " in prompts", "@prompts", " in responses", "@responses", " in files", "@files");

    private Paraphrases() {}

    private static Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("passwords", "password connstring");
        topics.put("IBANs", "iban");
        topics.put("credit card numbers", "card testcard");
        topics.put("phone numbers", "phone");
        topics.put("social security numbers", "ssn");
        topics.put("e-mail addresses", "email acme");
        topics.put("private keys", "privatekey");
        topics.put("passport numbers", "passport");
        topics.put("health records", "mrn");
        return topics;
    }

    static Paraphrase of(long seed, Samples samples) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        Set<String> blocks = new TreeSet<>();
        List<String> free = new ArrayList<>(TOPICS.keySet());
        Collections.shuffle(free, random);
        if (random.nextInt(3) == 0) {
            excepted(random, samples, parts, blocks, free);
        } else {
            forbidden(random, samples, parts, blocks, free);
        }
        if (random.nextBoolean() && !free.isEmpty()) {
            String topic = free.remove(0);
            parts.add(pick(FORBID, random).formatted(capital(topic), ""));
            blocks.addAll(samples.blocks(TOPICS.get(topic)));
        }
        Collections.shuffle(parts, random);
        String text = random.nextInt(4) == 0 ? "- " + String.join("\n- ", parts) : String.join(" ", parts);
        return new Paraphrase(seed, text, blocks);
    }

    /** A wide topic with an exception. */
    private static void excepted(
            Random random, Samples samples, List<String> parts, Set<String> blocks, List<String> free) {
        String wide = pick(List.copyOf(new TreeSet<>(WIDE)), random);
        String narrow = pick(List.copyOf(new TreeSet<>(NARROWER.keySet())), random);
        parts.add(sentence(pick(EXCEPT, random).formatted(wide, narrow)));
        blocks.addAll(samples.blocks(wide.startsWith("contact") ? "CONTACT" : "PERSONAL"));
        blocks.removeAll(samples.blocks(NARROWER.get(narrow)));
        // A second clause about any of those would contradict the exception.
        free.removeAll(NARROWER.keySet());
    }

    /** One to three topics, in one sentence or in a list. */
    private static void forbidden(
            Random random, Samples samples, List<String> parts, Set<String> blocks, List<String> free) {
        int count = 1 + random.nextInt(3);
        List<String> topics = new ArrayList<>(free.subList(0, count));
        free.removeAll(topics);
        String place = pick(List.copyOf(new TreeSet<>(PLACES.keySet())), random);
        for (String topic : topics) {
            for (String sample : TOPICS.get(topic).split(" ")) {
                blocks.addAll(samples.blocks(sample + PLACES.get(place)));
            }
        }
        if (random.nextInt(3) == 0) {
            String head =
                    pick(List.of("Do not share%s:", "The following must not be shared%s:", "Prohibited%s:"), random);
            parts.add(head.formatted(place) + "\n* " + String.join("\n* ", topics) + "\n");
            return;
        }
        String template = pick(FORBID, random);
        String or = template.startsWith("%s") || template.contains("that %s") ? " and " : " or ";
        String list = count == 1
                ? topics.get(0)
                : String.join(", ", topics.subList(0, count - 1)) + or + topics.get(count - 1);
        parts.add(sentence(template.formatted(list, place)));
    }

    private static String sentence(String text) {
        return capital(text);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
