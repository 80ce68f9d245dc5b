package dev.cordon.internal.pattern;

import dev.cordon.internal.pattern.ExpressionRefusal.Code;
import dev.cordon.internal.pattern.Node.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of the dialect into its tree. The dialect is a subset of what RE2/J 1.8 accepts, with the same meaning; what
 * is outside is refused by name and place. Groups only group: there are no captures.
 *
 * <p>Short classes and {@code \b} are ASCII, {@code $} without flag m is the very end, a dot is anything but a line feed. Case
 * folding and properties follow the Unicode version that {@code internal.text} pins.
 */
public final class ExpressionSyntax {

    /** Longest expression, in UTF-16 units. */
    public static final int MAX_LENGTH = 16_000;

    /** Largest bound of a repeat, the limit of RE2/J. */
    public static final int MAX_REPEAT = 1_000;

    /** Most groups in one another. */
    public static final int MAX_NESTING = 250;

    /** Most character positions after repeats are written out. */
    public static final int MAX_POSITIONS = 10_000;

    private final Source in;
    private final GroupSyntax groups = new GroupSyntax();
    private Flags flags = Flags.NONE;
    private int nesting;

    private ExpressionSyntax(String source) {
        this.in = new Source(source);
    }

    /**
     * The tree of an expression to search for.
     *
     * @throws ExpressionRefusal if it is not in the dialect, or can match the empty string
     */
    public static Node parse(String source) {
        Node tree = parseContext(source);
        if (Widths.of(tree).minCodePoints() == 0) {
            throw Source.refuse(Code.CAN_MATCH_EMPTY, 0);
        }
        return tree;
    }

    /**
     * The tree of an expression for what stands beside a match, which may be nothing.
     *
     * @throws ExpressionRefusal if it is not in the dialect
     */
    public static Node parseContext(String source) {
        if (source.length() > MAX_LENGTH) {
            throw Source.refuse(Code.TOO_LONG, 0);
        }
        refuseLoneSurrogates(source);
        ExpressionSyntax syntax = new ExpressionSyntax(source);
        Node tree = syntax.choices();
        if (!syntax.in.atEnd()) {
            throw Source.refuse(Code.UNEXPECTED_PARENTHESIS, syntax.in.mark());
        }
        if (tree.equals(Nodes.NEVER)) {
            throw Source.refuse(Code.NEVER_MATCHES, 0);
        }
        if (Positions.of(tree) > MAX_POSITIONS) {
            throw Source.refuse(Code.PROGRAM_TOO_LARGE, 0);
        }
        return tree;
    }

    private static void refuseLoneSurrogates(String source) {
        for (int i = 0; i < source.length(); i++) {
            int c = source.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw Source.refuse(Code.LONE_SURROGATE, i);
            }
            i += Character.charCount(c) - 1;
        }
    }

    /** Alternatives up to the end or to a closing parenthesis, which stays. */
    private Node choices() {
        List<Node> choices = new ArrayList<>();
        choices.add(sequence());
        while (in.skip("|")) {
            choices.add(sequence());
        }
        return Nodes.alternate(choices);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        boolean repeatable = false;
        while (!in.atEnd() && !in.lookingAt("|") && !in.lookingAt(")")) {
            int start = in.mark();
            RepeatSyntax repeat = RepeatSyntax.read(in);
            if (repeat == null) {
                repeatable = item(parts);
            } else if (repeatable) {
                int last = parts.size() - 1;
                parts.set(last, repeated(parts.get(last), repeat));
                repeatable = false;
            } else {
                throw Source.refuse(Code.BAD_REPEAT, start);
            }
        }
        return Nodes.concat(parts);
    }

    private Node repeated(Node body, RepeatSyntax repeat) {
        boolean greedy = in.skip("?") == flags.swapGreed();
        if (in.lookingAt("+")) {
            throw Source.refuse(Code.POSSESSIVE, in.mark());
        }
        return Nodes.repeat(body, repeat.min(), repeat.max(), greedy);
    }

    /** Adds what stands here; false when a repeat cannot follow it. */
    private boolean item(List<Node> parts) {
        switch (in.peek()) {
            case '(':
                return group(parts);
            case '[':
                return parts.add(Nodes.chars(ClassSyntax.read(in, flags.fold())));
            case '.':
                in.next();
                return parts.add(Nodes.chars(flags.dotAll() ? CodePointSet.ALL : NamedSets.NOT_LINE_FEED));
            case '^':
                in.next();
                return parts.add(assertion(flags.multiline() ? Kind.BEGIN_LINE : Kind.BEGIN_TEXT));
            case '$':
                in.next();
                return parts.add(assertion(flags.multiline() ? Kind.END_LINE : Kind.END_TEXT));
            case '\\':
                return escape(parts);
            default:
                return parts.add(character(in.next()));
        }
    }

    private boolean group(List<Node> parts) {
        int start = in.mark();
        Flags outer = flags;
        GroupSyntax.Head head = groups.read(in, flags);
        flags = head.flags();
        if (!head.hasContent()) {
            return false;
        }
        if (++nesting > MAX_NESTING) {
            throw Source.refuse(Code.NESTING_TOO_DEEP, start);
        }
        Node content = choices();
        if (!in.skip(")")) {
            throw Source.refuse(Code.MISSING_PARENTHESIS, start);
        }
        nesting--;
        flags = outer;
        return parts.add(content);
    }

    private boolean escape(List<Node> parts) {
        if (in.skip("\\Q")) {
            return quoted(parts);
        }
        Kind kind = assertionEscape();
        if (kind != null) {
            return parts.add(assertion(kind));
        }
        CodePointSet named = Escapes.classEscape(in, flags.fold());
        return parts.add(named != null ? Nodes.chars(named) : character(Escapes.character(in)));
    }

    /** Everything up to {@code \E} or the end as it stands; a repeat after it is for the last character alone. */
    private boolean quoted(List<Node> parts) {
        String quoted = in.until("\\E");
        String text = quoted == null ? in.rest() : quoted;
        text.codePoints().forEach(c -> parts.add(character(c)));
        return !text.isEmpty();
    }

    private @Nullable Kind assertionEscape() {
        if (in.skip("\\A")) {
            return Kind.BEGIN_TEXT;
        }
        if (in.skip("\\z")) {
            return Kind.END_TEXT;
        }
        if (in.skip("\\b")) {
            return Kind.WORD_BOUNDARY;
        }
        return in.skip("\\B") ? Kind.NOT_WORD_BOUNDARY : null;
    }

    private Node character(int codePoint) {
        return new Node.Chars(NamedSets.single(codePoint, flags.fold()));
    }

    private static Node assertion(Kind kind) {
        return new Node.Assertion(kind);
    }
}
