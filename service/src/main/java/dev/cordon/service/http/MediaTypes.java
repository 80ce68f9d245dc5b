package dev.cordon.service.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content types. Stateless. */
final class MediaTypes {

    private MediaTypes() {}

    /** Without parameters, in lower case; empty for null. */
    static String bare(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }
}
