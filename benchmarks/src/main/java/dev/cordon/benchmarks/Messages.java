package dev.cordon.benchmarks;

import dev.cordon.model.Interaction;
import java.util.function.Function;

/**
 * The messages of a haystack, one after another, and what was counted in them. After the last one the count of the round must be
 * the expected one: a wrong answer is no measurement. One thread each.
 */
final class Messages {

    private final String name;
    private final String[] texts;
    private final Interaction[] interactions;
    /** Matches of the first round are the expected ones of all others. */
    static final long AS_FIRST = -1;

    private long expected;
    private int next;
    private long found;
    private long rounds;

    /** @param expected matches in all messages together, or {@link #AS_FIRST} where nobody else can count them */
    Messages(String name, String[] texts, long expected) {
        this(name, texts, expected, Interaction::message);
    }

    /** @param of makes the interaction of a text */
    Messages(String name, String[] texts, long expected, Function<String, Interaction> of) {
        this.name = name;
        this.texts = texts;
        this.expected = expected;
        this.interactions = new Interaction[texts.length];
        for (int i = 0; i < texts.length; i++) {
            interactions[i] = of.apply(texts[i]);
        }
    }

    /** The current message as a string. */
    String text() {
        return texts[next];
    }

    /** The current message as what an engine of ours takes. */
    Interaction interaction() {
        return interactions[next];
    }

    /** Adds what was found in the current message and goes on to the next. */
    void counted(long matches) {
        found += matches;
        next++;
        if (next == texts.length) {
            finishRound();
        }
    }

    /** Rounds that came out right. */
    long rounds() {
        return rounds;
    }

    /** Number of messages of a round. */
    int size() {
        return texts.length;
    }

    private void finishRound() {
        expected = expected == AS_FIRST ? found : expected;
        if (found != expected) {
            throw new IllegalStateException("expected " + expected + " matches in " + name + ", found " + found);
        }
        rounds++;
        next = 0;
        found = 0;
    }
}
