package dev.cordon.policy;

/** The three ways to refer to detectors: {@code family.name}, {@code family.*}, {@code tag:name}. */
final class DetectorIds {

    private static final String FAMILY_END = ".*";
    private static final String TAG = "tag:";

    private DetectorIds() {}

    /** Whether the text is an id: two or more words of lower case letters, digits and hyphens with dots between. */
    static boolean isId(String text) {
        boolean wordStarts = true;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (wordStarts) {
                    return false;
                }
                dots++;
                wordStarts = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && !wordStarts)) {
                wordStarts = false;
            } else {
                return false;
            }
        }
        return dots > 0 && !wordStarts;
    }

    /** The reference to all detectors of a tag. */
    static String tag(String name) {
        return TAG + name;
    }

    /** Whether a reference means a whole family or tag. */
    static boolean isSet(String reference) {
        return reference.startsWith(TAG) || reference.endsWith(FAMILY_END);
    }

    /** Whether a reference that {@link #isSet} holds the detector. */
    static boolean holds(String reference, Detector detector) {
        if (reference.startsWith(TAG)) {
            return detector.tags().contains(reference.substring(TAG.length()));
        }
        String family = reference.substring(0, reference.length() - FAMILY_END.length() + 1);
        return detector.id().startsWith(family);
    }
}
