package dev.cordon.internal.match;

/** An order in which fingerprints that look alike are neighbours, so that those of one bucket allow little more than each alone. */
final class FingerprintOrder {

    /** The places that tell most, first. */
    private static final int[] PLACES = {0, 1, -1, 2, -2, 3, -3, 4};

    private FingerprintOrder() {}

    static int compare(LaneSet[] a, LaneSet[] b) {
        for (int place : PLACES) {
            int order = a[Fingerprint.BEFORE + place].compareTo(b[Fingerprint.BEFORE + place]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
