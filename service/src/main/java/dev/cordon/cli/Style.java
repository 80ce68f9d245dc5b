package dev.cordon.cli;

import dev.cordon.model.Action;

/** Colours of the text form; none where nobody is looking or {@code NO_COLOR} is set. Immutable. */
final class Style {

    private static final String RESET = "\u001b[0m";
    private static final Style PLAIN = new Style(false);
    private static final Style COLOURED = new Style(true);

    private final boolean coloured;

    private Style(boolean coloured) {
        this.coloured = coloured;
    }

    static Style of(boolean terminal) {
        return terminal && System.getenv("NO_COLOR") == null ? COLOURED : PLAIN;
    }

    static Style coloured() {
        return COLOURED;
    }

    String action(Action action, String text) {
        return paint(
                switch (action) {
                    case ALLOW -> "32";
                    case LOG -> "36";
                    case ALERT -> "33";
                    case WARN -> "35";
                    case BLOCK -> "1;31";
                },
                text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    /** What stands in place of something found. */
    String masked(String text) {
        return paint("41;97", text);
    }

    private String paint(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
