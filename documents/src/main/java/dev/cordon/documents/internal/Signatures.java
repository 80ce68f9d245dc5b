package dev.cordon.documents.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Types by the first bytes of the content. Names are those of {@code detectedType}; containers are looked into by others. Stateless. */
final class Signatures {

    private static final int TAR_MAGIC_AT = 257;
    private static final int PDF_WITHIN = 1024;

    /** Type, offset and bytes; Latin-1, so that a character is a byte. */
    private static final String[][] TABLE = {
        {"OLE2", "0", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"},
        {"ZIP", "0", "PK\u0003\u0004"},
        {"ZIP", "0", "PK\u0005\u0006"},
        {"ZIP", "0", "PK\u0007\bPK\u0003\u0004"},
        {"ZIP", "0", "PK00PK\u0003\u0004"},
        {"RTF", "0", "{\\rtf"},
        {"GZIP", "0", "\u001F\u008B\b"},
        {"BZIP2", "0", "BZh"},
        {"XZ", "0", "\u00FD7zXZ\0"},
        {"SEVENZIP", "0", "7z\u00BC\u00AF\u0027\u001C"},
        {"RAR", "0", "Rar!\u001A\u0007"},
        {"ZSTD", "0", "(\u00B5/\u00FD"},
        {"LZ4", "0", "\u0004\"M\u0018"},
        {"CAB", "0", "MSCF\0\0\0\0"},
        {"ARJ", "0", "\u0060\u00EA"},
        {"TAR", "257", "ustar"},
        {"ISO", "32769", "CD001"},
        {"PNG", "0", "\u0089PNG\r\n\u001A\n"},
        {"JPEG", "0", "\u00FF\u00D8\u00FF"},
        {"GIF", "0", "GIF8"},
        {"BMP", "6", "\0\0\0\0"},
        {"TIFF", "0", "II*\0"},
        {"TIFF", "0", "MM\0*"},
        {"PSD", "0", "8BPS"},
        {"ICO", "0", "\0\0\u0001\0"},
        {"WEBP", "8", "WEBP"},
        {"WAV", "8", "WAVE"},
        {"AVI", "8", "AVI "},
        {"MP4", "4", "ftyp"},
        {"MP3", "0", "ID3"},
        {"MP3", "0", "\u00FF\u00FB"},
        {"OGG", "0", "OggS"},
        {"FLAC", "0", "fLaC"},
        {"MIDI", "0", "MThd"},
        {"MKV", "0", "\u001AE\u00DF\u00A3"},
        {"WMV", "0", "0&\u00B2u\u008Ef\u00CF\u0011"},
        {"FONT", "0", "OTTO"},
        {"FONT", "0", "wOFF"},
        {"FONT", "0", "wOF2"},
        {"FONT", "0", "\0\u0001\0\0\0"},
        {"PROGRAM", "0", "\u007FELF"},
        {"PROGRAM", "0", "\u00CA\u00FE\u00BA\u00BE"},
        {"PROGRAM", "0", "\u00CF\u00FA\u00ED\u00FE"},
        {"PROGRAM", "0", "\u00CE\u00FA\u00ED\u00FE"},
        {"PROGRAM", "0", "MZ"},
        {"AVRO", "0", "Obj\u0001"},
        {"PARQUET", "0", "PAR1"},
        {"ORC", "0", "ORC\u0008"},
        {"SQLITE", "0", "SQLite format 3\0"},
        {"ACCESS", "4", "Standard Jet DB"},
        {"ACCESS", "4", "Standard ACE DB"},
        {"ONENOTE", "0", "\u00E4R\\{\u008C\u00D8\u00A7M\u00AE\u00B1S\u0078\u00D0\u0029\u0096\u00D3"},
        {"TNEF", "0", "x\u009F>\""},
        {"PST", "0", "!BDN"},
        {"DWG", "0", "AC10"},
        // Word and Excel before OLE2.
        {"WORD", "0", "\u00DB\u00A5-\0"},
        {"WORD", "0", "\u009B\u00A5!\0"},
        {"WORD", "0", "\u00FE\u00372\0"},
        {"WORD", "0", "1\u00BE\0\0"},
        {"EXCEL", "0", "\t\0\u0004\0"},
        {"EXCEL", "0", "\t\u0002\u0006\0"},
        {"EXCEL", "0", "\t\u0004\u0006\0"},
        {"PGP", "0", "-----BEGIN PGP MESSAGE-----"},
    };

    /** Types in which no text is looked for. */
    private static final String NO_TEXT =
            " PNG JPEG GIF BMP TIFF PSD ICO WEBP WAV AVI MP4 MP3 OGG FLAC MIDI MKV WMV FONT PROGRAM ";

    private Signatures() {}

    /** The type, or null when no signature is known. */
    static @Nullable String of(byte[] head) {
        for (String[] row : TABLE) {
            if (at(head, Integer.parseInt(row[1]), row[2]) && plausible(row[0], head)) {
                return row[0];
            }
        }
        String start = new String(head, 0, Math.min(head.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return "PDF";
        }
        return Pgp.looksLike(head) ? "PGP" : null;
    }

    static boolean noText(String type) {
        return NO_TEXT.contains(" " + type + " ");
    }

    // Short signatures occur in text too; a second look keeps it text.
    private static boolean plausible(String type, byte[] head) {
        return switch (type) {
            case "BMP" -> at(head, 0, "BM");
            case "WEBP", "WAV", "AVI" -> at(head, 0, "RIFF");
            case "BZIP2" -> head.length > 9 && head[3] >= '1' && head[3] <= '9' && at(head, 4, "1AY&SY");
            case "PROGRAM" -> head[0] != 'M' || program(head);
            case "ARJ" -> head.length > 34 && head[2] + (head[3] << 8) < 2600 && head[10] == 2;
            case "DWG" -> head.length > 11 && head[6] == 0 && head[7] == 0;
            case "MP3" -> head[0] == 'I' ? head.length > 10 && head[3] < 10 : head.length > 128 && head[2] != 0;
            case "GIF" -> at(head, 4, "7a") || at(head, 4, "9a");
            default -> true;
        };
    }

    private static boolean program(byte[] head) {
        for (int i = 2; i < Math.min(head.length, TAR_MAGIC_AT); i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean at(byte[] head, int offset, String latin) {
        if (head.length < offset + latin.length()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((head[offset + i] & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
