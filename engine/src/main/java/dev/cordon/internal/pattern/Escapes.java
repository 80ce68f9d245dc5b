package dev.cordon.internal.pattern;

import dev.cordon.internal.pattern.ExpressionRefusal.Code;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash and stands for a character or a class, inside and outside of brackets. */
final class Escapes {

    private Escapes() {}

    /**
     * {@code \d \D \s \S \w \W \p \P}, case closure and negation applied. Null, without moving, when something else is here.
     */
    static @Nullable CodePointSet classEscape(Source in, boolean fold) {
        int start = in.mark();
        if (!in.skip("\\")) {
            return null;
        }
        int letter = in.next();
        boolean negated = letter == 'P' || letter == 'D' || letter == 'S' || letter == 'W';
        CodePointSet set;
        if (letter == 'p' || letter == 'P') {
            set = property(in, start, fold);
        } else {
            CodePointSet named = letter == Source.END ? null : NamedSets.perl(negated ? letter + ('a' - 'A') : letter);
            if (named == null) {
                in.reset(start);
                return null;
            }
            set = fold ? NamedSets.folded(named) : named;
        }
        return negated ? set.complement() : set;
    }

    /** Name of a property, in braces or one letter; a leading {@code ^} negates. */
    private static CodePointSet property(Source in, int start, boolean fold) {
        String name;
        if (in.skip("{")) {
            name = in.until("}");
        } else {
            int letter = in.next();
            name = letter == Source.END ? null : Character.toString(letter);
        }
        boolean negated = name != null && name.startsWith("^");
        CodePointSet set = name == null ? null : NamedSets.property(negated ? name.substring(1) : name);
        if (set == null) {
            throw Source.refuse(Code.UNKNOWN_CLASS, start);
        }
        CodePointSet closed = fold ? NamedSets.folded(set) : set;
        return negated ? closed.complement() : closed;
    }

    /** One escaped character; stands at the backslash. */
    static int character(Source in) {
        int start = in.mark();
        in.next();
        int c = in.next();
        switch (c) {
            case Source.END:
                throw Source.refuse(Code.TRAILING_BACKSLASH, start);
            case 'a':
                return 0x07;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return 0x0B;
            case 'x':
                return hex(in, start);
            case '0':
                return octal(in, 0);
            case 'C':
                throw Source.refuse(Code.BYTE_ESCAPE, start);
            case 'k':
            case 'g':
                throw Source.refuse(Code.BACKREFERENCE, start);
            default:
                break;
        }
        if (c >= '1' && c <= '9') {
            if (c <= '7' && isOctal(in.peek())) {
                return octal(in, c - '0');
            }
            throw Source.refuse(Code.BACKREFERENCE, start);
        }
        if (c < 0x80 && !NamedSets.WORD.contains(c) || c == '_') {
            return c;
        }
        throw Source.refuse(Code.UNKNOWN_ESCAPE, start);
    }

    private static boolean isOctal(int c) {
        return c >= '0' && c <= '7';
    }

    /** Up to two more octal digits. */
    private static int octal(Source in, int first) {
        int value = first;
        for (int digits = 1; digits < 3 && isOctal(in.peek()); digits++) {
            value = value * 8 + in.next() - '0';
        }
        return value;
    }

    /** Two hexadecimal digits, or any number of them in braces. */
    private static int hex(Source in, int start) {
        int value = 0;
        if (!in.skip("{")) {
            for (int digits = 0; digits < 2; digits++) {
                value = value * 16 + hexDigit(in.next(), start);
            }
            return value;
        }
        do {
            value = value * 16 + hexDigit(in.next(), start);
            if (value > Character.MAX_CODE_POINT) {
                throw Source.refuse(Code.BAD_CODE_POINT, start);
            }
        } while (!in.skip("}"));
        if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            throw Source.refuse(Code.BAD_CODE_POINT, start);
        }
        return value;
    }

    private static int hexDigit(int c, int start) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        if (c > 0 && lower >= 'a' && lower <= 'f') {
            return lower - 'a' + 10;
        }
        throw Source.refuse(Code.UNKNOWN_ESCAPE, start);
    }
}
