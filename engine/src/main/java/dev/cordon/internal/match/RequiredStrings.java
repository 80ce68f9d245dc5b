package dev.cordon.internal.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The strings that matches of the expressions of a set must hold, and what each says; equal ones once. Used while a set is built. */
final class RequiredStrings {

    private final Map<String, List<Watch>> watches = new LinkedHashMap<>();

    /** Adds a folded string. */
    void add(String text, Watch watch) {
        watches.computeIfAbsent(text, t -> new ArrayList<>()).add(watch);
    }

    /** The strings, in the order in which they were first added. */
    List<String> texts() {
        return List.copyOf(watches.keySet());
    }

    /** What each of {@link #texts} says. */
    Watch[][] watches() {
        return watches.values().stream().map(some -> some.toArray(Watch[]::new)).toArray(Watch[][]::new);
    }
}
