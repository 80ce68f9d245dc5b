package dev.cordon.internal.evaluate;

import java.util.Locale;

/**
 * Extensions of file names, as they are written and as the receiving system will understand them. Stateless.
 *
 * <p>An extension can be hidden: Windows drops dots and blanks at the end of a name and takes what follows a colon for a stream of
 * the file; invisible and direction-changing characters show a name other than the one that is stored; letters and dots of other
 * blocks look like ASCII.
 */
final class FileNames {

    private static final int FULL_WIDTH = 0xFEE0;

    private FileNames() {}

    /** What follows the last dot of the name as it is written, lower case; empty when there is no dot. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The extension without disguise. */
    static String plainExtension(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (!invisible(c)) {
                plain.appendCodePoint(ascii(c));
            }
        }
        int stream = plain.indexOf(":", plain.lastIndexOf(".") < 0 ? 0 : firstDot(plain));
        if (stream > 0) {
            plain.setLength(stream);
        }
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '.' || plain.charAt(end - 1) <= ' ')) {
            end--;
        }
        plain.setLength(end);
        return extension(plain.toString()).strip();
    }

    private static int firstDot(StringBuilder name) {
        return Math.max(0, name.indexOf("."));
    }

    // Default-ignorable and direction-changing characters, and controls.
    private static boolean invisible(int c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c >= 0x17B4 && c <= 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static int ascii(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - FULL_WIDTH;
        }
        return switch (c) {
            // One dot leader, ideographic and half-width full stops, small full stop.
            case 0x2024, 0x3002, 0xFF61, 0xFE52 -> '.';
            case 0xA0,
                    0x2000,
                    0x2001,
                    0x2002,
                    0x2003,
                    0x2004,
                    0x2005,
                    0x2006,
                    0x2007,
                    0x2008,
                    0x2009,
                    0x200A,
                    0x202F,
                    0x3000 -> ' ';
            // Cyrillic and Greek letters that look like those of an extension.
            case 0x430, 0x3B1 -> 'a';
            case 0x441 -> 'c';
            case 0x435 -> 'e';
            case 0x456 -> 'i';
            case 0x458 -> 'j';
            case 0x43E, 0x3BF -> 'o';
            case 0x440, 0x3C1 -> 'p';
            case 0x455 -> 's';
            case 0x445, 0x3C7 -> 'x';
            case 0x443 -> 'y';
            case 0x410, 0x391 -> 'A';
            case 0x412, 0x392 -> 'B';
            case 0x421 -> 'C';
            case 0x415, 0x395 -> 'E';
            case 0x406, 0x399 -> 'I';
            case 0x408 -> 'J';
            case 0x41C, 0x39C -> 'M';
            case 0x41E, 0x39F -> 'O';
            case 0x420, 0x3A1 -> 'P';
            case 0x405 -> 'S';
            case 0x422, 0x3A4 -> 'T';
            case 0x425, 0x3A7 -> 'X';
            default -> c;
        };
    }
}
