package dev.cordon.service.flashback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Every 1,024th record that a question asks for, from the oldest. With them the total and any page cost the same however many records
 * there are; without, both walk over all of them. Records are only ever added, and nearly always at the end: one that comes late takes
 * the marks behind it away. Not thread-safe: whoever asks holds the lock of this object, so that no transaction is older than the marks.
 */
final class FeedMarks {

    private static final int STEP = 1_024;
    private static final String BEHIND = " AND (at, seq) > (:at, :seq)";
    private static final Mark START = new Mark(0, Long.MIN_VALUE, 0);

    private final String org;
    private final String feed;
    private final FeedCondition condition;
    private final List<Mark> marks = new ArrayList<>();
    private long seen;

    /** @param rank 1 for the oldest record */
    private record Mark(long rank, long at, long seq) {}

    FeedMarks(String org, String feed, FeedCondition condition) {
        this.org = org;
        this.feed = feed;
        this.condition = condition;
    }

    /** Brings the marks up to date with what the transaction sees, and gives how many records there are. */
    long total(Handle handle) {
        long newest = handle.createQuery(
                        "SELECT COALESCE(MAX(seq), 0) FROM violation WHERE org_id = :org AND feed = :feed")
                .bind("org", org)
                .bind("feed", feed)
                .mapTo(Long.class)
                .one();
        if (newest > seen) {
            dropBehind(late(handle));
        }
        seen = newest;
        Optional<Mark> next = next(handle);
        while (next.isPresent()) {
            marks.add(next.get());
            next = next(handle);
        }
        Mark last = last();
        long rest = condition
                .bound(handle.createQuery("SELECT COUNT(*) FROM violation" + condition.sql() + BEHIND))
                .bind("at", last.at())
                .bind("seq", last.seq())
                .mapTo(Long.class)
                .one();
        return last.rank() + rest;
    }

    /**
     * Records of consecutive ranks, newest first.
     *
     * @param total what {@link #total} gave in this transaction
     */
    List<String> page(Handle handle, long total, long skip, int take) {
        long rank = total - skip;
        Mark mark = atOrBehind(rank);
        String from = mark == null ? "" : " AND (at, seq) <= (:at, :seq)";
        var query = condition
                .bound(handle.createQuery("SELECT body FROM violation" + condition.sql() + from
                        + " ORDER BY at DESC, seq DESC LIMIT :take OFFSET :offset"))
                .bind("take", take)
                .bind("offset", mark == null ? skip : mark.rank() - rank);
        if (mark != null) {
            query.bind("at", mark.at()).bind("seq", mark.seq());
        }
        return query.mapTo(String.class).list();
    }

    /** The time of the earliest record that came since and belongs before the last mark; null if there is none. */
    private @Nullable Long late(Handle handle) {
        // The sum keeps the store from walking the feed by time: few records came since, many lie before the mark.
        return handle.createQuery("SELECT MIN(at) FROM violation WHERE org_id = :org AND feed = :feed AND seq > :seen"
                        + " AND at + 0 <= :last")
                .bind("org", org)
                .bind("feed", feed)
                .bind("seen", seen)
                .bind("last", last().at())
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    private void dropBehind(@Nullable Long at) {
        while (at != null && !marks.isEmpty() && last().at() >= at) {
            marks.remove(marks.size() - 1);
        }
    }

    private Optional<Mark> next(Handle handle) {
        Mark last = last();
        return condition
                .bound(handle.createQuery("SELECT at, seq FROM violation" + condition.sql() + BEHIND
                        + " ORDER BY at, seq LIMIT 1 OFFSET " + (STEP - 1)))
                .bind("at", last.at())
                .bind("seq", last.seq())
                .map((rs, context) -> new Mark(last.rank() + STEP, rs.getLong("at"), rs.getLong("seq")))
                .findOne();
    }

    private Mark last() {
        return marks.isEmpty() ? START : marks.get(marks.size() - 1);
    }

    private @Nullable Mark atOrBehind(long rank) {
        long index = (rank + STEP - 1) / STEP - 1;
        return index >= 0 && index < marks.size() ? marks.get((int) index) : null;
    }
}
