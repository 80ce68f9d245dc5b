package dev.cordon.service.flashback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cordon.service.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the records of a feed, newest first. Thread-safe. */
final class FeedStore {

    private static final int MOST_QUESTIONS = 500;

    private final Database database;
    private final Cache<Question, FeedMarks> marks = Caffeine.newBuilder()
            .maximumSize(MOST_QUESTIONS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    FeedStore(Database database) {
        this.database = database;
    }

    /**
     * A page, and how many records there are in all.
     *
     * @param records JSON of each
     */
    record Page(List<String> records, long total) {}

    /** What is asked for, whatever the page. */
    private record Question(
            String org,
            String feed,
            FeedQuery query,
            @Nullable Set<String> readable) {}

    /** @param readable workspaces the caller may read records of; null for all records, those of no workspace included */
    Page page(String org, String feed, FeedQuery query, @Nullable Set<String> readable) {
        Question question = new Question(org, feed, query.firstPage(), readable);
        FeedMarks known = marks.get(
                question, asked -> new FeedMarks(org, feed, new FeedCondition(org, feed, asked.query(), readable)));
        synchronized (known) {
            return database.read(handle -> {
                long total = known.total(handle);
                List<String> records =
                        query.skip() >= total ? List.of() : known.page(handle, total, query.skip(), query.take());
                return new Page(records, total);
            });
        }
    }
}
