package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/**
 * Versions of Symphony policies and dictionaries: {@code major.minor}. A policy starts at 3.0, a dictionary at 1.0; the minor part
 * grows by one to 999, then the major part does, to 999. Source: the schema of the vendor's policy object.
 */
public final class SymphonyVersions {

    /** Version of a new policy. */
    public static final String FIRST_POLICY = "3.0";

    /** Version of a new dictionary. */
    public static final String FIRST_DICTIONARY = "1.0";

    private static final int MOST = 999;

    private SymphonyVersions() {}

    /** Whether the text is two whole numbers from 0 to 999 with a dot between. */
    public static boolean isVersion(String version) {
        return minorOf(version) >= 0 && majorOf(version) >= 0;
    }

    /**
     * The version after this one; 999.999 stays.
     *
     * @throws IllegalArgumentException if the text is not a version
     */
    public static String next(String version) {
        if (!isVersion(version)) {
            throw new IllegalArgumentException("not a version: " + Quote.of(version));
        }
        int major = majorOf(version);
        int minor = minorOf(version);
        if (minor < MOST) {
            return major + "." + (minor + 1);
        }
        return major < MOST ? major + 1 + ".0" : version;
    }

    /** By major, then minor part; what is not a version comes first. */
    static int compare(String a, String b) {
        int byMajor = Integer.compare(majorOf(a), majorOf(b));
        return byMajor != 0 ? byMajor : Integer.compare(minorOf(a), minorOf(b));
    }

    private static int majorOf(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? -1 : part(version.substring(0, dot));
    }

    private static int minorOf(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? -1 : part(version.substring(dot + 1));
    }

    private static int part(String digits) {
        @Nullable Long number = WholeNumbers.parse(digits);
        boolean signed = digits.startsWith("+") || digits.startsWith("-");
        return number == null || signed || number > MOST ? -1 : (int) (long) number;
    }
}
