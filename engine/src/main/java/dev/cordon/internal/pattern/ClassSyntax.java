package dev.cordon.internal.pattern;

import dev.cordon.internal.pattern.ExpressionRefusal.Code;
import org.jspecify.annotations.Nullable;

/** Reads a class in brackets. */
final class ClassSyntax {

    private ClassSyntax() {}

    /** The class whose opening bracket is here; moves behind the closing one. */
    static CodePointSet read(Source in, boolean fold) {
        int start = in.mark();
        in.next();
        boolean negated = in.skip("^");
        CodePointSet.Builder set = new CodePointSet.Builder();
        // A closing bracket that comes first is a member.
        for (boolean first = true; first || in.peek() != ']'; first = false) {
            if (in.atEnd()) {
                throw Source.refuse(Code.MISSING_BRACKET, start);
            }
            CodePointSet named = posix(in, fold);
            if (named == null) {
                named = Escapes.classEscape(in, fold);
            }
            if (named == null) {
                named = range(in, fold, start);
            }
            set.addAll(named);
        }
        in.next();
        return negated ? set.build().complement() : set.build();
    }

    /** {@code [:name:]} or {@code [:^name:]}; null, without moving, when something else is here. */
    private static @Nullable CodePointSet posix(Source in, boolean fold) {
        int start = in.mark();
        if (!in.skip("[:")) {
            return null;
        }
        String name = in.until(":]");
        if (name == null) {
            in.reset(start);
            return null;
        }
        boolean negated = name.startsWith("^");
        CodePointSet set = NamedSets.posix(negated ? name.substring(1) : name);
        if (set == null) {
            throw Source.refuse(Code.UNKNOWN_CLASS, start);
        }
        CodePointSet closed = fold ? NamedSets.folded(set) : set;
        return negated ? closed.complement() : closed;
    }

    /** One character, or two with a hyphen between; a hyphen before the closing bracket is a character. */
    private static CodePointSet range(Source in, boolean fold, int classStart) {
        int start = in.mark();
        int first = member(in, start, classStart);
        int last = first;
        if (in.lookingAt("-") && !in.lookingAt("-]")) {
            in.next();
            last = member(in, start, classStart);
        }
        if (last < first) {
            throw Source.refuse(Code.BAD_RANGE, start);
        }
        if (first == last) {
            return NamedSets.single(first, fold);
        }
        CodePointSet range = CodePointSet.range(first, last);
        return fold ? NamedSets.folded(range) : range;
    }

    private static int member(Source in, int rangeStart, int classStart) {
        if (in.peek() != '\\') {
            int c = in.next();
            if (c == Source.END) {
                throw Source.refuse(Code.MISSING_BRACKET, classStart);
            }
            return c;
        }
        int start = in.mark();
        if (start > rangeStart && Escapes.classEscape(in, false) != null) {
            throw Source.refuse(Code.BAD_RANGE, rangeStart);
        }
        return Escapes.character(in);
    }
}
