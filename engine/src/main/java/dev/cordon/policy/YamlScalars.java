package dev.cordon.policy;

import dev.cordon.policy.Document.Refused;
import dev.cordon.policy.Located.Origin;
import dev.cordon.policy.LocatedScalar.Kind;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a YAML scalar is: quoted or block text is text; a plain word follows the core schema of YAML 1.2. */
final class YamlScalars {

    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private YamlScalars() {}

    static LocatedScalar of(ScalarEvent event, Origin origin) {
        String written = event.getValue();
        String tag = event.getTag().orElse("");
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals(TEXT_TAG)) {
            throw new Refused(
                    ProblemCode.MALFORMED,
                    new SourceLocation(origin.source(), origin.line(), origin.column(), ""),
                    "the tag " + Quote.of(tag) + " is not known",
                    "remove the tag");
        }
        Kind kind = event.isPlain() && tag.isEmpty() ? kindOf(written) : Kind.TEXT;
        return new LocatedScalar(origin, kind, written);
    }

    private static Kind kindOf(String plain) {
        switch (plain) {
            case "", "~", "null", "Null", "NULL":
                return Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE":
                return Kind.BOOLEAN;
            default:
                return isWhole(plain) ? Kind.INTEGER : isDecimal(plain) ? Kind.DECIMAL : Kind.TEXT;
        }
    }

    private static boolean isWhole(String plain) {
        int at = signEnd(plain);
        return at < plain.length() && digitsEnd(plain, at) == plain.length();
    }

    private static boolean isDecimal(String plain) {
        int start = signEnd(plain);
        int whole = digitsEnd(plain, start);
        int at = whole;
        int digits = whole - start;
        if (at < plain.length() && plain.charAt(at) == '.') {
            int fraction = digitsEnd(plain, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        return digits > 0 && exponentEnd(plain, at) == plain.length();
    }

    private static int exponentEnd(String plain, int at) {
        if (at == plain.length() || (plain.charAt(at) != 'e' && plain.charAt(at) != 'E')) {
            return at;
        }
        int digits = at + 1;
        if (digits < plain.length() && (plain.charAt(digits) == '+' || plain.charAt(digits) == '-')) {
            digits++;
        }
        int end = digitsEnd(plain, digits);
        return end > digits ? end : at;
    }

    private static int signEnd(String plain) {
        return !plain.isEmpty() && (plain.charAt(0) == '-' || plain.charAt(0) == '+') ? 1 : 0;
    }

    private static int digitsEnd(String plain, int from) {
        int at = from;
        while (at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
