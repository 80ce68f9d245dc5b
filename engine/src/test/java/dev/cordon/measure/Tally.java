package dev.cordon.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one measurement. */
final class Tally {

    private static final int SHOWN = 25;

    private final String name;
    private final Map<String, Integer> outside = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int right;

    Tally(String name) {
        this.name = name;
    }

    /** A judgement that may find that a backend does not take the row. */
    interface Judgement {
        boolean isRight() throws RawEnds.NotTaken;
    }

    /** Judges a row unless it is outside the dialect. */
    void judge(ColliderRow row, JsonNode json, Judgement judgement) {
        if (row.tree() == null) {
            outside(row.outside());
            return;
        }
        try {
            count(judgement.isRight(), json);
        } catch (RawEnds.NotTaken e) {
            outside("not taken: " + e.getMessage().replaceAll("\\d+", "n"));
        }
    }

    void count(boolean isRight, JsonNode json) {
        if (isRight) {
            right++;
        } else {
            wrong.add(json.get("id").asText() + " " + json.get("pattern") + " "
                    + json.path("flags").asText());
        }
    }

    void outside(String reason) {
        outside.merge(reason, 1, Integer::sum);
    }

    void print() {
        int skipped = outside.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%s: %d right, %d wrong, %d outside%n", name, right, wrong.size(), skipped);
        outside.forEach((reason, count) -> System.out.printf("    outside %6d  %s%n", count, reason));
        wrong.stream().limit(SHOWN).forEach(id -> System.out.println("    wrong " + id));
    }
}
