package dev.cordon.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A stock Aho–Corasick library: a double-array trie over lower-case text. */
final class AhoCorasickPeer implements Peer {

    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    private long found;

    AhoCorasickPeer(List<String> terms) {
        TreeMap<String, Integer> numbered = new TreeMap<>();
        for (int i = 0; i < terms.size(); i++) {
            numbered.put(terms.get(i).toLowerCase(Locale.ROOT), i);
        }
        trie.build(numbered);
    }

    @Override
    public long count(String text) {
        found = 0;
        AhoCorasickDoubleArrayTrie.IHit<Integer> counter = (begin, end, term) -> found++;
        trie.parseText(text.toLowerCase(Locale.ROOT), counter);
        return found;
    }
}
