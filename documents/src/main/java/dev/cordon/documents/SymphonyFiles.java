package dev.cordon.documents;

import java.util.Optional;

/** What the Symphony dialect asks of files before any rule is asked. Stateless. */
public final class SymphonyFiles {

    /** A file that is refused without a violation. */
    public record Refusal(String code, String help) {}

    private static final String ZIP = "ZIP";

    private SymphonyFiles() {}

    /**
     * An archive in an archive: the vendor answers it with an error to the user and records no violation.
     *
     * @return {@code NESTED_ARCHIVE} if a ZIP file lies in a ZIP file, at any depth
     */
    public static Optional<Refusal> refuses(InspectedFile file) {
        return nested(file, false)
                ? Optional.of(new Refusal(
                        "NESTED_ARCHIVE", "a ZIP file in a ZIP file is not accepted: send the inner one by itself"))
                : Optional.empty();
    }

    private static boolean nested(InspectedFile file, boolean inZip) {
        boolean zip = ZIP.equals(file.detectedType());
        if (zip && inZip) {
            return true;
        }
        for (InspectedFile entry : file.entries()) {
            if (nested(entry, zip || inZip)) {
                return true;
            }
        }
        return false;
    }
}
