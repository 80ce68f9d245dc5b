package dev.cordon.rules.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Precision and recall of what the compiler said against what the texts mean. */
final class Quality {

    private final String what;
    private long right;
    private long said;
    private long meant;

    Quality(String what) {
        this.what = what;
    }

    /** Adds one text; what is there twice counts twice. */
    void add(Collection<String> actual, Collection<String> expected) {
        List<String> left = new ArrayList<>(expected);
        for (String one : actual) {
            right += left.remove(one) ? 1 : 0;
        }
        said += actual.size();
        meant += expected.size();
    }

    double precision() {
        return said == 0 ? 1 : (double) right / said;
    }

    double recall() {
        return meant == 0 ? 1 : (double) right / meant;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: precision %.4f, recall %.4f (%d right of %d said, %d meant)",
                what,
                precision(),
                recall(),
                right,
                said,
                meant);
    }
}
