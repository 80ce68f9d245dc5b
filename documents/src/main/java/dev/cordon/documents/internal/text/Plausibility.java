package dev.cordon.documents.internal.text;

import java.nio.CharBuffer;

/** How much decoded characters look like a language somebody writes. Stateless. */
final class Plausibility {

    private Plausibility() {}

    /** Higher is more plausible; below 0 it is no text. */
    static long of(CharBuffer text, String charset) {
        long score = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                score += value(c, before, charset);
            }
            before = c;
        }
        return score;
    }

    private static int value(char c, char before, String charset) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        boolean letter = Character.isLetter(c);
        boolean afterLetter = Character.isLetter(before);
        if (c < 0xA0 || !Character.isDefined(c) || c == 0xFFFD) {
            return -40;
        }
        return switch (script) {
            case HIRAGANA, KATAKANA -> c >= 0xFF61 && c <= 0xFF9F ? -4 : 12;
            case HANGUL -> 10;
            case HAN -> han(c, charset);
            case CYRILLIC -> cyrillic(c, before);
            // Points stand alone or in heaps only when it is another set.
            case HEBREW -> c >= 0x591 && c <= 0x5C7 ? -3 : afterLetter && before < 0x80 ? -6 : 6;
            case GREEK, ARABIC -> afterLetter && Character.UnicodeScript.of(before) != script && before < 0x80 ? -6 : 6;
            case LATIN -> latin(c, before, charset);
            default -> letter ? -4 : common(c, before);
        };
    }

    // The frequent characters of each set stand in its first half; read as another set, they fall anywhere.
    private static int han(char c, String charset) {
        byte[] bytes = String.valueOf(c).getBytes(java.nio.charset.Charset.forName(charset));
        int lead = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
        boolean frequent = switch (charset) {
            case "GB18030" -> bytes.length == 2 && lead >= 0xB0 && lead <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
            case "Big5" -> lead >= 0xA4 && lead <= 0xC6;
            case "Shift_JIS" -> lead >= 0x88 && lead <= 0x97;
            case "EUC-JP" -> lead >= 0xB0 && lead <= 0xCF;
            default -> false;
        };
        return frequent ? 7 : -3;
    }

    private static int cyrillic(char c, char before) {
        boolean russian = c >= 0x410 && c <= 0x44F || c == 0x401 || c == 0x451;
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return -8;
        }
        if (before < 0x80 && Character.isLetter(before)) {
            return -8;
        }
        // In running text small letters outnumber capitals; the wrong one of two sets swaps them.
        return Character.isUpperCase(c) ? (russian ? 2 : 0) : russian ? 6 : 2;
    }

    private static int latin(char c, char before, String charset) {
        boolean between = Character.isLetter(before) || before == ' ' || before == '\n';
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return -6;
        }
        if (before >= 0x80 && Character.isLetter(before)) {
            return -5;
        }
        boolean western = c < 0x100 || c == 0x152 || c == 0x153;
        return !between ? -2 : charset.equals("windows-1252") && western ? 5 : 4;
    }

    private static int common(char c, char before) {
        boolean quote = c >= 0x2010 && c <= 0x2026
                || c == 0xA0
                || c == 0xAB
                || c == 0xBB
                || c == 0x20AC
                || c == 0xA3
                || c == 0xB0
                || c == 0xA7;
        boolean wide = c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60;
        return quote ? 2 : wide ? 5 : Character.isLetter(before) ? -5 : -2;
    }
}
