package dev.cordon.internal.language;

import dev.cordon.internal.language.Token.Kind;
import dev.cordon.policy.Vocabulary;
import dev.cordon.policy.Vocabulary.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every phrase that is understood: grammatical cues and the vocabulary's forms. Immutable; thread-safe. */
final class Lexicon {

    /** What a phrase means. */
    record Sense(Role role, @Nullable String concept, Cue cue) {}

    private final Map<String, Sense> senses = new LinkedHashMap<>();
    private final List<Sense> byPhrase;
    private final PhraseFinder finder;

    /** Of equal phrases a cue wins over a form, a form over glue, the first form over later ones. */
    Lexicon(Vocabulary vocabulary, PhraseFinder.Factory finders) {
        CueTable.each((phrase, cue) -> {
            if (cue != Cue.GLUE) {
                add(phrase, new Sense(Role.CUE, null, cue));
            }
        });
        for (Concept concept : vocabulary.concepts()) {
            Sense sense = new Sense(Role.ofConcept(concept.id()), concept.id(), Cue.GLUE);
            concept.forms().forEach(form -> add(form, sense));
        }
        CueTable.each((phrase, cue) -> add(phrase, new Sense(Role.CUE, null, cue)));
        byPhrase = List.copyOf(senses.values());
        finder = finders.over(List.copyOf(senses.keySet()));
    }

    private void add(String phrase, Sense sense) {
        String canonical = Tokenizer.canonical(phrase);
        if (!canonical.isEmpty()) {
            senses.putIfAbsent(canonical, sense);
        }
    }

    /** What a whole canonical phrase means, or null. */
    @Nullable
    Sense sense(String canonical) {
        return senses.get(canonical);
    }

    /** The units of each sentence: of overlapping phrases the leftmost wins, then the longest. One search for the whole text. */
    List<List<Unit>> units(List<Sentence> sentences, Steps steps) {
        List<Token> tokens = new ArrayList<>();
        sentences.forEach(sentence -> tokens.addAll(sentence.tokens()));
        Joined joined = Joined.of(sentences);
        int[] phraseAt = new int[tokens.size()];
        int[] lengthAt = new int[tokens.size()];
        int[] wordAt = new int[tokens.size()];
        finder.find(joined.text(), (phrase, start, end) -> {
            steps.take();
            int first = joined.tokenAt(start);
            int count = joined.tokenAt(end - 1) - first + 1;
            if (count > lengthAt[first]) {
                lengthAt[first] = count;
                phraseAt[first] = phrase;
            }
            wordAt[first] = count == 1 ? phrase + 1 : wordAt[first];
        });
        yieldToTopics(phraseAt, lengthAt, wordAt);
        List<List<Unit>> all = new ArrayList<>(sentences.size());
        int from = 0;
        for (Sentence sentence : sentences) {
            int to = from + sentence.tokens().size();
            List<Unit> units = new ArrayList<>();
            for (int i = from; i < to; i += Math.max(1, lengthAt[i])) {
                units.add(
                        lengthAt[i] == 0
                                ? bare(tokens.get(i), steps)
                                : phrase(tokens, i, lengthAt[i], byPhrase.get(phraseAt[i]), steps));
            }
            all.add(units);
            from = to;
        }
        return all;
    }

    /** {@code any employee data}: a topic that begins inside another phrase and ends after it wins. */
    private void yieldToTopics(int[] phraseAt, int[] lengthAt, int[] wordAt) {
        for (int i = 0; i < lengthAt.length; i++) {
            if (lengthAt[i] < 2 || byPhrase.get(phraseAt[i]).role() == Role.TOPIC || isCommand(phraseAt[i])) {
                continue;
            }
            for (int k = i + 1; k < i + lengthAt[i]; k++) {
                boolean longer = k + lengthAt[k] > i + lengthAt[i];
                if (longer && byPhrase.get(phraseAt[k]).role() == Role.TOPIC) {
                    lengthAt[i] = wordAt[i] > 0 ? 1 : 0;
                    phraseAt[i] = Math.max(0, wordAt[i] - 1);
                    break;
                }
            }
        }
    }

    private boolean isCommand(int phrase) {
        Sense sense = byPhrase.get(phrase);
        return sense.role() == Role.CUE && sense.cue() != Cue.GLUE;
    }

    private static Unit phrase(List<Token> tokens, int from, int count, Sense sense, Steps steps) {
        Token first = tokens.get(from);
        Token last = tokens.get(from + count - 1);
        StringBuilder norm = new StringBuilder(first.norm());
        for (int i = from + 1; i < from + count; i++) {
            norm.append(' ').append(tokens.get(i).norm());
        }
        return new Unit(
                sense.role(),
                first.start(),
                last.end(),
                norm.toString(),
                sense.concept(),
                sense.cue(),
                first.capital(),
                steps);
    }

    /** A token that no phrase covers; a quotation that is a topic's form names the topic. */
    private Unit bare(Token token, Steps steps) {
        Sense sense = token.is(Kind.QUOTED) ? senses.get(token.norm()) : null;
        if (sense != null && sense.role() == Role.TOPIC) {
            return new Unit(
                    Role.TOPIC, token.start(), token.end(), token.norm(), sense.concept(), Cue.GLUE, false, steps);
        }
        Role role = switch (token.kind()) {
            case WORD -> Role.WORD;
            case NUMBER -> Role.NUMBER;
            case VALUE -> Role.VALUE;
            case QUOTED -> Role.QUOTED;
            case MARK, LINE, BLANK, ITEM -> Role.MARK;
        };
        return new Unit(role, token.start(), token.end(), token.norm(), null, Cue.GLUE, token.capital(), steps);
    }

    /** Tokens as one text for the finder, with the way back. */
    private record Joined(String text, int[] tokenAtUnit) {

        /** A space between words, a line break between sentences, which no phrase crosses. */
        static Joined of(List<Sentence> sentences) {
            StringBuilder s = new StringBuilder();
            for (Sentence sentence : sentences) {
                sentence.tokens().forEach(token -> s.append(searchable(token)).append(' '));
                s.append('\n');
            }
            int[] tokenAt = new int[s.length()];
            int at = 0;
            int i = 0;
            for (Sentence sentence : sentences) {
                for (Token token : sentence.tokens()) {
                    int end = at + searchable(token).length();
                    java.util.Arrays.fill(tokenAt, at, end, i);
                    at = end + 1;
                    i++;
                }
                at++;
            }
            return new Joined(s.toString(), tokenAt);
        }

        /** Quotations and values stand for themselves and must not look like phrases. */
        private static String searchable(Token token) {
            return token.is(Kind.QUOTED) || token.is(Kind.VALUE) ? "\"" : token.norm();
        }

        int tokenAt(int unit) {
            return tokenAtUnit[unit];
        }
    }
}
