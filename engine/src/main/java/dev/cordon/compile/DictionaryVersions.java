package dev.cordon.compile;

import java.util.Comparator;

/** The order of {@code major.minor} versions; anything else compares as text, below every number. */
final class DictionaryVersions {

    static final Comparator<String> ORDER =
            Comparator.comparingLong(DictionaryVersions::number).thenComparing(Comparator.naturalOrder());

    private DictionaryVersions() {}

    private static long number(String version) {
        int dot = version.indexOf('.');
        try {
            return dot < 0
                    ? -1
                    : Integer.parseInt(version.substring(0, dot)) * 1_000_000L
                            + Integer.parseInt(version.substring(dot + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
