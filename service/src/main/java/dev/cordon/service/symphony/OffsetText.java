package dev.cordon.service.symphony;

import dev.cordon.service.http.Fault;
import dev.cordon.service.store.ViolationRow;
import dev.cordon.service.store.ViolationStore.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as clients carry it from answer to request: time and number of its last record. Stateless. */
final class OffsetText {

    private OffsetText() {}

    static String write(ViolationRow last) {
        return last.at() + "." + last.seq();
    }

    /**
     * @param next null or empty for the first page
     * @param from the first millisecond asked for; an offset never leads behind it
     * @throws Fault {@code INVALID} if it is none of ours
     */
    static Cursor read(@Nullable String next, long from) {
        Cursor first = Cursor.from(from);
        if (next == null || next.isEmpty()) {
            return first;
        }
        int dot = next.indexOf('.');
        try {
            Cursor given = new Cursor(
                    Long.parseLong(next.substring(0, Math.max(0, dot))), Long.parseLong(next.substring(dot + 1)));
            return given.at() < from ? first : given;
        } catch (NumberFormatException e) {
            throw Fault.invalid("OUT_OF_RANGE", "next", "send the nextOffset of the page before, as it came");
        }
    }
}
