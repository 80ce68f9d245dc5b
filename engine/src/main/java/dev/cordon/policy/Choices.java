package dev.cordon.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words a field allows, in the order they are listed to people, and what each means. Immutable. */
final class Choices<T> {

    private final Map<String, T> byWord;
    private final boolean anyCase;

    private Choices(Map<String, T> byWord, boolean anyCase) {
        this.byWord = byWord;
        this.anyCase = anyCase;
    }

    /** No words yet; those that are added count only as they are written. */
    static <T> Choices<T> exactly() {
        return new Choices<>(Map.of(), false);
    }

    /** The same choices and one more. */
    Choices<T> with(String word, T meaning) {
        Map<String, T> more = new LinkedHashMap<>(byWord);
        more.put(word, meaning);
        return new Choices<>(more, anyCase);
    }

    /** The names of an enum, in any case. */
    static <E extends Enum<E>> Choices<E> namesOf(Iterable<E> constants) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : constants) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return new Choices<>(byWord, true);
    }

    @Nullable
    T of(String word) {
        return byWord.get(anyCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    /** {@code one of `a`, `b`}, led by the one that was probably meant. */
    String help(String written) {
        String near = Nearest.of(written, byWord.keySet());
        String list = "one of `" + String.join("`, `", byWord.keySet()) + "`";
        return near == null ? list : "did you mean `" + near + "`? " + list;
    }
}
