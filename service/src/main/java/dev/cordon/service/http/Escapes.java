package dev.cordon.service.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Percent escapes of paths and queries. Stateless. */
final class Escapes {

    private Escapes() {}

    /**
     * @param plus whether {@code +} is a space, as in queries
     * @throws Fault {@code MALFORMED} for an escape that is none, for bytes that are no UTF-8, for a null character
     */
    static String decode(String raw, boolean plus, String place) {
        if (raw.indexOf('%') < 0 && !(plus && raw.indexOf('+') >= 0)) {
            return raw;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0 || (high == 0 && low == 0)) {
                    throw malformed(place);
                }
                out.write(high << 4 | low);
                i += 3;
            } else if (c == '+' && plus) {
                out.write(' ');
                i++;
            } else {
                int length = Character.charCount(raw.codePointAt(i));
                byte[] bytes = raw.substring(i, i + length).getBytes(StandardCharsets.UTF_8);
                out.write(bytes, 0, bytes.length);
                i += length;
            }
        }
        try {
            return Json.text(out.toByteArray());
        } catch (Fault e) {
            throw malformed(place);
        }
    }

    /** Names and values of a query, in order. */
    static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return values;
        }
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name, true, "query"), n -> new ArrayList<>())
                        .add(decode(value, true, "query"));
            }
        }
        return values;
    }

    private static Fault malformed(String place) {
        return new Fault(Fault.Kind.MALFORMED, "BAD_ESCAPE", place, "write %XX escapes of UTF-8");
    }
}
