package dev.cordon.service.flashback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times on the wire: ISO 8601 in UTC, always with three digits of milliseconds. */
final class Timestamps {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Years that ISO 8601 writes with four digits; the store compares times of this range only. */
    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    static String write(Instant time) {
        return WRITTEN.format(time);
    }

    static Instant truncated(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a date-time with an offset or {@code Z}, or a date alone.
     *
     * @param endOfDay whether a date alone means its last millisecond, not its first
     * @return null if the text is neither
     */
    static @Nullable Instant read(String text, boolean endOfDay) {
        try {
            OffsetDateTime time = text.indexOf('T') < 0 && text.indexOf('t') < 0
                    ? day(LocalDate.parse(text), endOfDay)
                    : OffsetDateTime.parse(text.replace(' ', '+')); // a plus that form decoding took
            return time.getYear() < 0 || time.getYear() > LAST_YEAR ? null : truncated(time.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime day(LocalDate date, boolean end) {
        return end
                ? date.plusDays(1).atStartOfDay().minus(1, ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)
                : date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
