package dev.cordon.internal.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of attributes the caller did not give. */
final class Assumed {

    private Assumed() {}

    /** The sorted list with one more attribute. */
    static List<String> with(List<String> sorted, String attribute) {
        List<String> all = new ArrayList<>(sorted);
        all.add(attribute);
        Collections.sort(all);
        return List.copyOf(all);
    }
}
