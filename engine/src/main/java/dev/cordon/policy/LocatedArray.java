package dev.cordon.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values. */
final class LocatedArray extends Located {

    private final List<Located> items = new ArrayList<>();

    LocatedArray(Origin origin) {
        super(origin);
    }

    void add(Located item) {
        items.add(item);
    }

    List<Located> items() {
        return Collections.unmodifiableList(items);
    }

    /** The step of the item that is added next. */
    String nextStep() {
        return "[" + items.size() + "]";
    }

    @Override
    String describe() {
        return "a list";
    }

    @Override
    int size() {
        int size = 1;
        for (Located item : items) {
            size += item.size();
        }
        return size;
    }

    @Override
    Located copyTo(@Nullable Located parent, String step) {
        LocatedArray copy = new LocatedArray(origin().under(parent, step));
        for (Located item : items) {
            copy.add(item.copyTo(copy, copy.nextStep()));
        }
        return copy;
    }
}
