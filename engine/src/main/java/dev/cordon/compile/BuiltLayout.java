package dev.cordon.compile;

import dev.cordon.internal.program.GroupLayout;
import java.util.List;

/**
 * A layout and what it was built of. Immutable.
 *
 * @param items the items, whose positions are the numbers of the layout's finders
 * @param layout what matches them
 * @param bytes what it held when it was built
 */
record BuiltLayout(List<Item> items, GroupLayout layout, long bytes) {

    static BuiltLayout empty(String owner) {
        return new BuiltLayout(List.of(), GroupLayout.empty(owner), 0);
    }

    /** Whether programs that were linked to an earlier layout stay right beside this one: it holds the same pieces and more. */
    boolean covers(BuiltLayout earlier) {
        if (this == earlier) {
            return true;
        }
        int groups = earlier.layout.groups().size();
        if (items.size() < earlier.items.size() || layout.groups().size() < groups) {
            return false;
        }
        for (int g = 0; g < groups; g++) {
            if (layout.groups().get(g).piece() != earlier.layout.groups().get(g).piece()) {
                return false;
            }
        }
        return Item.same(items.subList(0, earlier.items.size()), earlier.items);
    }
}
