package dev.cordon.service.flashback;

import dev.cordon.model.Severity;
import dev.cordon.service.http.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; an empty one counts as not given, and everything wrong is told at once. Not thread-safe. */
final class QueryReader {

    private static final int MOST_VALUES = 100;

    private final Map<String, List<String>> parameters;
    private final List<String> problems = new ArrayList<>();

    /** @param parameters decoded values by name */
    QueryReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * The query of a feed.
     *
     * @param policy the policy of the path, null where the query may name one
     * @param violations whether severity and block may be asked for, which alerts do not have
     * @throws Fault naming everything that is wrong
     */
    FeedQuery feed(@Nullable String policy, boolean violations) {
        String asked = policy != null ? policy : policyId();
        Instant from = time("from", false);
        Instant to = time("to", true);
        if (from != null && to != null && from.isAfter(to)) {
            problems.add("`from` must not be later than `to`");
        }
        FeedQuery query = new FeedQuery(
                text("workspaceId"),
                text("repoId"),
                asked,
                from,
                to,
                values("llmType"),
                values("llmModel"),
                values("host"),
                violations ? severities() : Set.of(),
                violations ? flag("block") : null,
                number("skip", 0, 0, Integer.MAX_VALUE),
                number("take", FeedQuery.DEFAULT_TAKE, 1, FeedQuery.MOST_TAKE));
        finish();
        return query;
    }

    /** One value, null when there is none. */
    @Nullable
    String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            problems.add("`" + name + "` is given twice");
        }
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return null;
        }
        if (!Characters.storable(values.get(0))) {
            problems.add("`" + name + "` must be valid Unicode without U+0000");
            return null;
        }
        return values.get(0);
    }

    /** @throws Fault with every problem, if there is one */
    void finish() {
        if (!problems.isEmpty()) {
            throw Refusals.invalid(problems);
        }
    }

    /** A value that must be there; empty after a problem. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            problems.add("`" + name + "` is required");
            return "";
        }
        return text;
    }

    private @Nullable String policyId() {
        String id = text("policyId");
        if (id != null && !PolicyIds.valid(id)) {
            problems.add("`policyId` must be a UUID");
        }
        return id == null ? null : PolicyIds.canonical(id);
    }

    private @Nullable Instant time(String name, boolean endOfDay) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Instant time = Timestamps.read(text, endOfDay);
        if (time == null) {
            problems.add("`" + name + "` must be an ISO 8601 date or date-time with an offset");
        }
        return time;
    }

    private Set<String> values(String name) {
        String text = text(name);
        if (text == null) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (String value : text.split(",", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            problems.add("`" + name + "` must name 1 to " + MOST_VALUES + " values, with commas between them");
        }
        return values;
    }

    private Set<Severity> severities() {
        Set<Severity> severities = new LinkedHashSet<>();
        for (String value : values("severity")) {
            Severity severity = severity(value);
            if (severity == null) {
                problems.add("`severity` must be a list of LOW, MEDIUM and HIGH");
                break;
            }
            severities.add(severity);
        }
        return severities;
    }

    private static @Nullable Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        return null;
    }

    private @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        problems.add("`" + name + "` must be true or false");
        return null;
    }

    private int number(String name, int absent, int least, int most) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        int number = digits(text);
        if (number < least || number > most) {
            problems.add("`" + name + "` must be a whole number from " + least
                    + (most == Integer.MAX_VALUE ? "" : " to " + most));
            return absent;
        }
        return number;
    }

    /** The number that decimal digits write, -1 for anything else and for what does not fit. */
    private static int digits(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }
}
