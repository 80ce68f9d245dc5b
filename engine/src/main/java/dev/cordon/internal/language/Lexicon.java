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

    /** The units of a run of tokens: of overlapping phrases the leftmost wins, then the longest. */
    List<Unit> units(List<Token> tokens) {
        Joined joined = Joined.of(tokens);
        int[] phraseAt = new int[tokens.size()];
        int[] lengthAt = new int[tokens.size()];
        finder.find(joined.text(), (phrase, start, end) -> {
            int first = joined.tokenAt(start);
            int count = joined.tokenAt(end - 1) - first + 1;
            if (count > lengthAt[first]) {
                lengthAt[first] = count;
                phraseAt[first] = phrase;
            }
        });
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i += Math.max(1, lengthAt[i])) {
            units.add(
                    lengthAt[i] == 0 ? bare(tokens.get(i)) : phrase(tokens, i, lengthAt[i], byPhrase.get(phraseAt[i])));
        }
        return units;
    }

    private static Unit phrase(List<Token> tokens, int from, int count, Sense sense) {
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
                first.capital());
    }

    /** A token that no phrase covers; a quotation that is a topic's form names the topic. */
    private Unit bare(Token token) {
        Sense sense = token.is(Kind.QUOTED) ? senses.get(token.norm()) : null;
        if (sense != null && sense.role() == Role.TOPIC) {
            return new Unit(Role.TOPIC, token.start(), token.end(), token.norm(), sense.concept(), Cue.GLUE, false);
        }
        Role role = switch (token.kind()) {
            case WORD -> Role.WORD;
            case NUMBER -> Role.NUMBER;
            case VALUE -> Role.VALUE;
            case QUOTED -> Role.QUOTED;
            case MARK, LINE, BLANK, ITEM -> Role.MARK;
        };
        return new Unit(role, token.start(), token.end(), token.norm(), null, Cue.GLUE, token.capital());
    }

    /** Tokens as one text for the finder, with the way back. */
    private record Joined(String text, int[] tokenAtUnit) {

        static Joined of(List<Token> tokens) {
            StringBuilder s = new StringBuilder();
            for (Token token : tokens) {
                s.append(searchable(token)).append(' ');
            }
            int[] tokenAt = new int[s.length()];
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                int end = at + searchable(tokens.get(i)).length();
                java.util.Arrays.fill(tokenAt, at, end, i);
                at = end + 1;
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
