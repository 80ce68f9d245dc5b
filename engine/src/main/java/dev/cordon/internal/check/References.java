package dev.cordon.internal.check;

/** Tells a reference to a secret, which configuration and code are full of, from the secret itself. */
final class References {
    private References() {}

    /** Whether the range starts as a variable, a template, a call or markup: {@code ${X}}, {@code $X}, {@code {{x}}}, {@code <x>}, {@code %X%}. */
    static boolean variable(char[] text, int start, int end) {
        if (start >= end) {
            return false;
        }
        char first = text[start];
        if (opens(first)) {
            return true;
        }
        if (first != '$' && first != '%' && first != '#' && first != '@') {
            return false;
        }
        return start + 1 < end && (opens(text[start + 1]) || first != '#' && isWordStart(text[start + 1]));
    }

    /** Whether the range starts to look something up: names with dots between, then a bracket ({@code os.environ[}). */
    static boolean lookup(char[] text, int start, int end) {
        if (end - start < 2 || text[end - 1] != '[' || !isWordStart(text[start])) {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            if (text[i] != '.' && text[i] != '_' && Symbols.value(text[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the range is a path or a URL. */
    static boolean location(char[] text, int start, int end) {
        for (int i = start; i + 2 < end; i++) {
            if (text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/') {
                return true;
            }
        }
        int i = start;
        while (i < end && (text[i] == '.' || text[i] == '~')) {
            i++;
        }
        return i < end && text[i] == '/' && (i > start || isRooted(text, start, end));
    }

    /** Whether a range that starts with a slash holds another one before anything that is no name. */
    private static boolean isRooted(char[] text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text[i] == '/') {
                return i > start + 1;
            }
            if (text[i] != '-' && text[i] != '_' && text[i] != '.' && Symbols.value(text[i]) < 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean opens(char c) {
        return c == '{' || c == '[' || c == '(' || c == '<';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || Symbols.value(c) > 9;
    }
}
