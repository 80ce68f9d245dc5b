package dev.cordon.internal.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds phrases through the words they are made of: a second way beside the engine's own term search. */
final class WordPhrases implements PhraseFinder {

    private static final int NONE = -1;

    private final Map<String, WordPhrases> next = new HashMap<>();
    private int phrase = NONE;

    private WordPhrases() {}

    WordPhrases(List<String> phrases) {
        for (int i = 0; i < phrases.size(); i++) {
            WordPhrases node = this;
            for (String word : phrases.get(i).split(" ")) {
                node = node.next.computeIfAbsent(word, w -> new WordPhrases());
            }
            node.phrase = i;
        }
    }

    @Override
    public void find(String text, Sink sink) {
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start);
            WordPhrases node = this;
            int at = start;
            int to = end;
            while (at < to && (node = node.next.get(text.substring(at, to))) != null) {
                if (node.phrase != NONE) {
                    sink.found(node.phrase, start, to);
                }
                at = to + 1;
                to = at <= text.length() ? wordEnd(text, at) : at;
            }
            start = end + 1;
        }
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
