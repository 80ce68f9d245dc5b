package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The anchors of all expressions of a set, and what each says. Immutable; thread-safe. */
final class AnchorLayer {

    private final AnchorTable table;
    private final Watch[] watches;

    private AnchorLayer(AnchorTable table, Watch[] watches) {
        this.table = table;
        this.watches = watches;
    }

    /** Not thread-safe. */
    static final class Builder {
        private final List<LaneSet[]> fingerprints = new ArrayList<>();
        private final BitSet runs = new BitSet();
        private final List<Watch> watches = new ArrayList<>();

        /** @param run whether the place is in a long run without a space; else at the character of the fingerprint */
        void add(LaneSet[] fingerprint, boolean run, Watch watch) {
            runs.set(fingerprints.size(), run);
            fingerprints.add(fingerprint);
            watches.add(watch);
        }

        boolean isEmpty() {
            return watches.isEmpty();
        }

        AnchorLayer build() {
            return new AnchorLayer(new AnchorTable(fingerprints, runs), watches.toArray(Watch[]::new));
        }
    }

    /** Offers the windows of all wanted expressions one of whose anchors occurs. */
    void scan(ScanText text, MatchScratch scratch) {
        IntStack places = scratch.places;
        byte[] lane = text.lane().bytes();
        int length = text.length();
        for (int from = 0; from < length; from += AnchorTable.STRETCH) {
            places.clear();
            table.scan(lane, from, Math.min(from + AnchorTable.STRETCH, length), scratch.words, places);
            for (int i = 0; i < places.size(); i += 2) {
                watches[places.get(i)].offer(text, places.get(i + 1), scratch);
            }
        }
    }

    long memoryBytes() {
        long bytes = table.memoryBytes();
        for (Watch watch : watches) {
            bytes += watch.memoryBytes();
        }
        return bytes;
    }
}
