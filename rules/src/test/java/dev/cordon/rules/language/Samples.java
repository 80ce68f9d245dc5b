package dev.cordon.rules.language;

import dev.cordon.model.SegmentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Messages that hold one kind of content each, and names for groups of them. */
final class Samples {

    static final Set<SegmentKind> KINDS = EnumSet.of(
            SegmentKind.PROMPT, SegmentKind.RESPONSE, SegmentKind.TOOL_CALL, SegmentKind.TOOL_RESULT, SegmentKind.FILE);
    private static final Map<String, Set<SegmentKind>> PLACES = Map.of(
            "prompts", EnumSet.of(SegmentKind.PROMPT, SegmentKind.TOOL_RESULT, SegmentKind.FILE),
            "responses", EnumSet.of(SegmentKind.RESPONSE, SegmentKind.TOOL_CALL),
            "files", EnumSet.of(SegmentKind.FILE));
    /** Several values of a kind are found wherever one is. */
    private static final Map<String, String> MANY = Map.of("card", "cards3", "email", "emails12");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    static Samples read(Path file) throws IOException {
        Samples samples = new Samples();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            int colon = line.indexOf(": ");
            String name = line.substring(0, colon);
            String value = line.substring(colon + 2).replace("\\n", "\n");
            if (name.equals(name.toUpperCase(Locale.ROOT))) {
                samples.groups.put(name, List.of(value.split(" ")));
            } else {
                samples.texts.put(name, value);
            }
        }
        return samples;
    }

    /** The texts by name. */
    Map<String, String> texts() {
        return texts;
    }

    /** What a list such as {@code PERSONAL@prompts -phone iban} stands for, as {@code sample@kind}. */
    Set<String> blocks(String list) {
        Set<String> blocks = new TreeSet<>();
        if (list.equals("nothing")) {
            return blocks;
        }
        for (String item : list.split(" ")) {
            boolean not = item.startsWith("-");
            int at = item.indexOf('@');
            String name = item.substring(not ? 1 : 0, at < 0 ? item.length() : at);
            Set<SegmentKind> kinds = at < 0 ? KINDS : places(item.substring(at + 1));
            for (String sample : members(name)) {
                for (SegmentKind kind : kinds) {
                    String one = sample + "@" + kind.name().toLowerCase(Locale.ROOT);
                    if (not) {
                        blocks.remove(one);
                    } else {
                        blocks.add(one);
                    }
                }
            }
        }
        return blocks;
    }

    private List<String> members(String name) {
        List<String> members = new ArrayList<>();
        for (String sample : groups.getOrDefault(name, List.of(name))) {
            if (!texts.containsKey(sample)) {
                throw new IllegalStateException("no sample " + sample);
            }
            members.add(sample);
            if (MANY.containsKey(sample)) {
                members.add(MANY.get(sample));
            }
        }
        return members;
    }

    /** The kinds that names such as {@code prompts} or {@code tool_call,file} stand for. */
    static Set<SegmentKind> places(String names) {
        Set<SegmentKind> kinds = EnumSet.noneOf(SegmentKind.class);
        for (String name : names.split(",")) {
            Set<SegmentKind> place = PLACES.get(name);
            kinds.addAll(place != null ? place : EnumSet.of(SegmentKind.valueOf(name.toUpperCase(Locale.ROOT))));
        }
        return kinds;
    }
}
