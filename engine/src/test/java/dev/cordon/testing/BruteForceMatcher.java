package dev.cordon.testing;

import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches a tree against a short text by trying everything: every choice in order of priority, every place of the text, no step
 * twice. Naive on purpose; it shares nothing with what it judges but the tree.
 *
 * <p>Priority is RE2/J's. It shows where the body of a repeat can be empty: {@code x*} is then {@code (?:x+)?}, and a path that comes
 * back to a step at the same place has lost to the path that was there first.
 */
public final class BruteForceMatcher {

    private final String text;
    private final Map<Node, Step> starts = new IdentityHashMap<>();

    /** One thing to do, and what to do after it. Compared by identity: two copies of a repeat are different steps. */
    private static final class Step {
        final @Nullable Node todo;

        @Nullable
        Step next;

        @Nullable
        Step otherwise;

        Step(@Nullable Node todo, @Nullable Step next, @Nullable Step otherwise) {
            this.todo = todo;
            this.next = next;
            this.otherwise = otherwise;
        }
    }

    private record Visit(Step step, int place) {}

    /** @param text without lone surrogates */
    public BruteForceMatcher(String text) {
        this.text = text;
    }

    /** Every place where a match that starts here can end, the preferred one first, none twice. */
    public List<Integer> ends(Node node, int start) {
        Step first = starts.computeIfAbsent(node, n -> plan(n, new Step(null, null, null)));
        List<Integer> ends = new ArrayList<>();
        walk(first, start, new HashSet<>(), ends);
        return ends;
    }

    private void walk(Step step, int place, Set<Visit> visited, List<Integer> ends) {
        if (!visited.add(new Visit(step, place))) {
            return;
        }
        if (step.next == null) {
            ends.add(place);
        } else if (step.todo instanceof Node.Chars chars) {
            if (place < text.length() && chars.set().contains(text.codePointAt(place))) {
                walk(step.next, text.offsetByCodePoints(place, 1), visited, ends);
            }
        } else if (step.todo instanceof Node.Assertion assertion) {
            if (holds(assertion.kind(), place)) {
                walk(step.next, place, visited, ends);
            }
        } else {
            walk(step.next, place, visited, ends);
            if (step.otherwise != null) {
                walk(step.otherwise, place, visited, ends);
            }
        }
    }

    /** The first step of a node, when {@code after} comes next. */
    private static Step plan(Node node, Step after) {
        if (node instanceof Node.Concat concat) {
            Step first = after;
            for (int i = concat.parts().size() - 1; i >= 0; i--) {
                first = plan(concat.parts().get(i), first);
            }
            return first;
        } else if (node instanceof Node.Alternate alternate) {
            int last = alternate.parts().size() - 1;
            Step choice = plan(alternate.parts().get(last), after);
            for (int i = last - 1; i >= 0; i--) {
                choice = new Step(null, plan(alternate.parts().get(i), after), choice);
            }
            return choice;
        } else if (node instanceof Node.Repeat repeat) {
            return planRepeat(repeat, after);
        }
        return new Step(node, after, null);
    }

    private static Step planRepeat(Node.Repeat repeat, Step after) {
        Step first;
        int copies = repeat.min();
        if (repeat.max() == Node.Repeat.UNBOUNDED) {
            boolean once = repeat.min() > 0;
            first = once ? atLeastOnce(repeat, after) : anyTimes(repeat, after);
            copies -= once ? 1 : 0;
        } else {
            first = after;
            for (int i = repeat.min(); i < repeat.max(); i++) {
                first = choice(repeat.greedy(), plan(repeat.body(), first), after);
            }
        }
        for (int i = 0; i < copies; i++) {
            first = plan(repeat.body(), first);
        }
        return first;
    }

    private static Step anyTimes(Node.Repeat repeat, Step after) {
        if (canBeEmpty(repeat.body())) {
            return choice(repeat.greedy(), atLeastOnce(repeat, after), after);
        }
        Step again = new Step(null, null, null);
        closeLoop(repeat, again, after);
        return again;
    }

    private static Step atLeastOnce(Node.Repeat repeat, Step after) {
        return closeLoop(repeat, new Step(null, null, null), after);
    }

    /** Makes {@code again} choose between the body, which leads back to it, and what comes after; returns the body. */
    private static Step closeLoop(Node.Repeat repeat, Step again, Step after) {
        Step body = plan(repeat.body(), again);
        again.next = repeat.greedy() ? body : after;
        again.otherwise = repeat.greedy() ? after : body;
        return body;
    }

    private static Step choice(boolean greedy, Step more, Step after) {
        return greedy ? new Step(null, more, after) : new Step(null, after, more);
    }

    private static boolean canBeEmpty(Node node) {
        if (node instanceof Node.Concat concat) {
            return concat.parts().stream().allMatch(BruteForceMatcher::canBeEmpty);
        } else if (node instanceof Node.Alternate alternate) {
            return alternate.parts().stream().anyMatch(BruteForceMatcher::canBeEmpty);
        } else if (node instanceof Node.Repeat repeat) {
            return repeat.min() == 0 || canBeEmpty(repeat.body());
        }
        return !(node instanceof Node.Chars);
    }

    private boolean holds(Node.Assertion.Kind kind, int place) {
        boolean wordBefore = place > 0 && isWord(text.charAt(place - 1));
        boolean wordAfter = place < text.length() && isWord(text.charAt(place));
        return switch (kind) {
            case BEGIN_TEXT -> place == 0;
            case END_TEXT -> place == text.length();
            case BEGIN_LINE -> place == 0 || text.charAt(place - 1) == '\n';
            case END_LINE -> place == text.length() || text.charAt(place) == '\n';
            case WORD_BOUNDARY -> wordBefore != wordAfter;
            case NOT_WORD_BOUNDARY -> wordBefore == wordAfter;
        };
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
