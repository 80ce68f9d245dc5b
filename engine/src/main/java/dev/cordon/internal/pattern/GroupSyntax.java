package dev.cordon.internal.pattern;

import dev.cordon.internal.pattern.ExpressionRefusal.Code;
import java.util.HashSet;
import java.util.Set;

/** Reads the head of a group: what stands between its parenthesis and its content. Names only have to be valid and distinct. */
final class GroupSyntax {

    private final Set<String> names = new HashSet<>();

    /**
     * What a head says.
     *
     * @param flags flags inside the group; for a head without content, flags from here on
     * @param hasContent false for {@code (?i)}, which is complete
     */
    record Head(Flags flags, boolean hasContent) {}

    /** The head whose opening parenthesis is here; moves behind it. */
    Head read(Source in, Flags flags) {
        int start = in.mark();
        in.next();
        if (!in.skip("?")) {
            return new Head(flags, true);
        }
        refuseOtherKinds(in, start);
        if (in.skip("P<") || in.skip("<")) {
            name(in, start);
            return new Head(flags, true);
        }
        return flags(in, start, flags);
    }

    private static void refuseOtherKinds(Source in, int start) {
        if (in.lookingAt("=") || in.lookingAt("!") || in.lookingAt("<=") || in.lookingAt("<!")) {
            throw Source.refuse(Code.LOOKAROUND, start);
        }
        if (in.lookingAt(">")) {
            throw Source.refuse(Code.POSSESSIVE, start);
        }
        if (in.lookingAt("P=")) {
            throw Source.refuse(Code.BACKREFERENCE, start);
        }
        int c = in.peek();
        boolean letter = c != Source.END && NamedSets.WORD.contains(c) && !NamedSets.DIGIT.contains(c);
        if (!letter && c != '<' && c != ':' && c != '-' && c != ')' || c == 'R' || in.lookingAt("P>")) {
            throw Source.refuse(Code.UNSUPPORTED_GROUP, start);
        }
    }

    private void name(Source in, int start) {
        String name = in.until(">");
        if (name == null || name.isEmpty() || !name.codePoints().allMatch(NamedSets.WORD::contains)) {
            throw Source.refuse(Code.BAD_GROUP_NAME, start);
        }
        if (!names.add(name)) {
            throw Source.refuse(Code.DUPLICATE_GROUP_NAME, start);
        }
    }

    /** Letters, then possibly a minus and at least one letter, then a colon or the closing parenthesis. */
    private static Head flags(Source in, int start, Flags outer) {
        Flags flags = outer;
        boolean on = true;
        boolean needsLetter = false;
        while (true) {
            int c = in.next();
            if (Flags.known(c)) {
                flags = flags.with(c, on);
                needsLetter = false;
            } else if (c == '-' && on) {
                on = false;
                needsLetter = true;
            } else if ((c == ':' || c == ')') && !needsLetter) {
                return new Head(flags, c == ':');
            } else {
                throw Source.refuse(Code.UNKNOWN_FLAG, start);
            }
        }
    }
}
