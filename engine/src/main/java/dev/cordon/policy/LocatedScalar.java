package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/** Text, a number, a truth value or null, with the characters it was written in. */
final class LocatedScalar extends Located {

    private final Kind kind;
    private final String text;

    LocatedScalar(Origin origin, Kind kind, String text) {
        super(origin);
        this.kind = kind;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    /** Of text its content, of everything else what was written. */
    String text() {
        return text;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    @Override
    String describe() {
        return kind.words;
    }

    @Override
    int size() {
        return 1;
    }

    @Override
    Located copyTo(@Nullable Located parent, String step) {
        return new LocatedScalar(origin().under(parent, step), kind, text);
    }

    enum Kind {
        TEXT("text"),
        INTEGER("a whole number"),
        DECIMAL("a decimal number"),
        BOOLEAN("a truth value"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
