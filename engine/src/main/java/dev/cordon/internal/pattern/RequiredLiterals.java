package dev.cordon.internal.pattern;

import dev.cordon.internal.text.CaseFold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds strings one of which every match must contain, so that a search for strings finds the candidates of an expression. Strings
 * are case-folded: the folded match contains one of them.
 */
public final class RequiredLiterals {

    /** Most strings in a result. */
    public static final int MAX_LITERALS = 256;

    private static final int MAX_EXACT = 64;
    private static final int MAX_OF_SET = 16;
    private static final int MAX_LENGTH = 32;

    /**
     * What is known of a tree.
     *
     * @param exact every folded string the tree can match, null when they are too many
     * @param required strings one of which every match contains; empty when none are known
     */
    private record Facts(@Nullable Set<String> exact, Set<String> required) {

        static final Facts NOTHING = new Facts(null, Set.of());

        static Facts exactly(Set<String> strings) {
            return new Facts(strings, strings.contains("") ? Set.of() : strings);
        }
    }

    private RequiredLiterals() {}

    /** The rarest such strings, none of which contains another; empty when none are known. */
    public static List<String> of(Node node) {
        Set<String> required = facts(node).required;
        List<String> literals = new ArrayList<>();
        for (String literal : required) {
            if (required.stream().noneMatch(other -> !other.equals(literal) && literal.contains(other))) {
                literals.add(literal);
            }
        }
        return literals;
    }

    private static Facts facts(Node node) {
        if (node instanceof Node.Chars chars) {
            return ofSet(chars.set());
        } else if (node instanceof Node.Concat concat) {
            return ofConcat(concat.parts());
        } else if (node instanceof Node.Alternate alternate) {
            return ofAlternate(alternate.parts());
        } else if (node instanceof Node.Repeat repeat) {
            return ofRepeat(repeat);
        }
        return Facts.exactly(Set.of(""));
    }

    private static Facts ofSet(CodePointSet set) {
        if (set.size() > 4 * MAX_OF_SET) {
            return Facts.NOTHING;
        }
        Set<String> folded = new LinkedHashSet<>();
        for (int i = 0; i < set.rangeCount(); i++) {
            for (int c = set.first(i); c <= set.last(i); c++) {
                folded.add(Character.toString(CaseFold.fold(c)));
            }
        }
        return folded.size() > MAX_OF_SET ? Facts.NOTHING : Facts.exactly(folded);
    }

    /** Joins neighbours while the strings stay few, and keeps the rarest choice seen. */
    private static Facts ofConcat(List<Node> parts) {
        Set<String> run = Set.of("");
        Set<String> best = Set.of();
        boolean whole = true;
        for (Node part : parts) {
            Facts facts = facts(part);
            Set<String> joined = facts.exact == null ? null : join(run, facts.exact);
            if (joined != null) {
                run = joined;
                continue;
            }
            whole = false;
            best = rarer(best, run);
            best = rarer(best, facts.required);
            run = facts.exact == null ? Set.of("") : facts.exact;
        }
        return whole ? Facts.exactly(run) : new Facts(null, rarer(best, run));
    }

    private static Facts ofAlternate(List<Node> parts) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        boolean allExact = true;
        boolean allRequire = true;
        for (Node part : parts) {
            Facts facts = facts(part);
            allExact &= facts.exact != null && exact.size() + facts.exact.size() <= MAX_EXACT;
            allRequire &= !facts.required.isEmpty();
            required.addAll(facts.required);
            exact.addAll(facts.exact == null ? Set.of() : facts.exact);
        }
        Set<String> known = allRequire && required.size() <= MAX_LITERALS ? required : Set.of();
        return new Facts(allExact ? exact : null, known);
    }

    private static Facts ofRepeat(Node.Repeat repeat) {
        Facts body = facts(repeat.body());
        if (repeat.min() == 0) {
            boolean optional = repeat.max() == 1 && body.exact != null && body.exact.size() < MAX_EXACT;
            if (!optional) {
                return Facts.NOTHING;
            }
            Set<String> exact = new LinkedHashSet<>(body.exact);
            exact.add("");
            return Facts.exactly(exact);
        }
        Set<String> copies = body.exact == null ? null : copies(body.exact, repeat.min());
        if (copies != null && repeat.max() == repeat.min()) {
            return Facts.exactly(copies);
        }
        return new Facts(null, rarer(body.required, copies == null ? Set.of() : copies));
    }

    /** The set joined with itself; null when that is too much. */
    private static @Nullable Set<String> copies(Set<String> strings, int count) {
        Set<String> joined = strings;
        for (int i = 1; i < count && joined != null; i++) {
            joined = join(joined, strings);
        }
        return joined;
    }

    /** Every string of the first set followed by every one of the second; null when that is too much. */
    private static @Nullable Set<String> join(Set<String> first, Set<String> second) {
        if (first.size() * second.size() > MAX_EXACT) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        for (String a : first) {
            for (String b : second) {
                if (a.length() + b.length() > MAX_LENGTH) {
                    return null;
                }
                joined.add(a + b);
            }
        }
        return joined;
    }

    private static Set<String> rarer(Set<String> a, Set<String> b) {
        return expected(b) < expected(a) ? b : a;
    }

    /** How often one of the strings is expected at a place of a text; 2 when they say nothing. */
    private static double expected(Set<String> strings) {
        if (strings.isEmpty() || strings.contains("")) {
            return 2;
        }
        double sum = 0;
        for (String s : strings) {
            sum += s.chars().mapToDouble(RequiredLiterals::frequency).reduce(1, (a, b) -> a * b);
        }
        return sum;
    }

    /** Rough share of a character in chat: only the order of magnitude matters. */
    private static double frequency(int c) {
        if (c == ' ' || c == 'e') {
            return 0.12;
        }
        if (c >= 'a' && c <= 'z') {
            return 0.04;
        }
        return c >= '0' && c <= '9' ? 0.02 : 0.005;
    }
}
