package dev.cordon.internal.check;

/** The words of which people make values that are none: {@code insert-your-token-here}. */
final class FillerWords {
    /** Lower case, and the longer of two words with one beginning first. */
    private static final String[] WORDS = {
        "access",
        "account",
        "admin",
        "any",
        "apikey",
        "api",
        "app",
        "auth",
        "changeit",
        "change",
        "client",
        "config",
        "contoso",
        "credential",
        "database",
        "default",
        "demo",
        "dummy",
        "enter",
        "example",
        "fake",
        "foobar",
        "foo",
        "goes",
        "hash",
        "here",
        "hidden",
        "insert",
        "key",
        "login",
        "masked",
        "missing",
        "name",
        "none",
        "null",
        "passphrase",
        "password",
        "passwd",
        "pass",
        "paste",
        "placeholder",
        "private",
        "provided",
        "put",
        "random",
        "real",
        "redacted",
        "removed",
        "replace",
        "sample",
        "secret",
        "service",
        "some",
        "string",
        "test",
        "that",
        "the",
        "this",
        "todo",
        "token",
        "undefined",
        "unknown",
        "username",
        "user",
        "value",
        "with",
        "your",
        "xxx",
        "yyy",
    };

    private FillerWords() {}

    /** The end of the filler word that starts at {@code place}, or {@code place} when none does. */
    static int endAt(char[] text, int place, int end) {
        for (String word : WORDS) {
            if (startsWith(text, place, end, word)) {
                return place + word.length();
            }
        }
        return place;
    }

    private static boolean startsWith(char[] text, int place, int end, String word) {
        if (word.length() > end - place) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text[place + i];
            if ((c < 0x80 ? c | 0x20 : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
