package dev.cordon.service.symphony;

import dev.cordon.service.http.Exchange;
import java.util.List;

/**
 * A page of a list.
 *
 * @param number from 0
 * @param size entries of a full page
 */
record Page(int number, int size) {

    private static final int USUAL = 50;

    /**
     * What {@code page} and {@code limit} of the query ask for: the first 50 unless they say otherwise.
     *
     * @throws dev.cordon.service.http.Fault {@code INVALID} for a limit beyond 50, and for anything that is no number
     */
    static Page of(Exchange exchange) {
        return new Page((int) exchange.queryNumber("page", 0, 0, Integer.MAX_VALUE), (int)
                exchange.queryNumber("limit", USUAL, 1, USUAL));
    }

    <T> List<T> of(List<T> all) {
        long from = Math.min((long) number * size, all.size());
        long to = Math.min(from + size, all.size());
        return all.subList((int) from, (int) to);
    }

    /** Pages there are of so many entries. */
    int count(int entries) {
        return (entries + size - 1) / size;
    }
}
