package dev.cordon.compile;

import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A detector or dictionary that rules name: the unit that is compiled for one owner. One object for each in a bundle, so that it is
 * told from others by identity; {@link #same} compares what it holds. Immutable.
 */
final class Item {

    private final @Nullable Detector detector;
    private final @Nullable Dictionary dictionary;

    private Item(@Nullable Detector detector, @Nullable Dictionary dictionary) {
        this.detector = detector;
        this.dictionary = dictionary;
    }

    static Item of(Detector detector) {
        return new Item(detector, null);
    }

    static Item of(Dictionary dictionary) {
        return new Item(null, dictionary);
    }

    @Nullable
    Detector detector() {
        return detector;
    }

    @Nullable
    Dictionary dictionary() {
        return dictionary;
    }

    /** Whether the other holds the same content. */
    boolean same(Item other) {
        return this == other
                || (Objects.equals(detector, other.detector) && Objects.equals(dictionary, other.dictionary));
    }

    /** Whether both lists hold the same content in the same order. */
    static boolean same(List<Item> some, List<Item> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).same(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
