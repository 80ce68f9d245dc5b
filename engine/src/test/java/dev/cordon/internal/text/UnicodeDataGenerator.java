package dev.cordon.internal.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Writes {@code UnicodeData.java} from the Unicode data inside ICU4J, whose version the parent pom pins. Run it with the path of
 * that file after changing the pin; {@code UnicodeDataTest} fails until then.
 */
public final class UnicodeDataGenerator {

    /** Scripts the dialect knows by name: those of RE2/J 1.8. Later scripts have no name in it and no number here. */
    private static final String SCRIPTS =
            "Arabic Armenian Avestan Balinese Bamum Batak Bengali Bopomofo Brahmi Braille Buginese"
                    + " Buhid Canadian_Aboriginal Carian Cham Cherokee Common Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari"
                    + " Egyptian_Hieroglyphs Ethiopic Georgian Glagolitic Gothic Greek Gujarati Gurmukhi Han Hangul Hanunoo Hebrew"
                    + " Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada"
                    + " Katakana Kayah_Li Kharoshthi Khmer Lao Latin Lepcha Limbu Linear_B Lisu Lycian Lydian Malayalam Mandaic"
                    + " Meetei_Mayek Mongolian Myanmar New_Tai_Lue Nko Ogham Ol_Chiki Old_Italic Old_Persian Old_South_Arabian"
                    + " Old_Turkic Oriya Osmanya Phags_Pa Phoenician Rejang Runic Samaritan Saurashtra Shavian Sinhala Sundanese"
                    + " Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Tamil Telugu Thaana Thai Tibetan Tifinagh"
                    + " Ugaritic Unknown Vai Yi";

    private static final String[] SCRIPT_NAMES = (" " + SCRIPTS).split(" ", -1);

    /** Indexed by ICU's category number; the unassigned category has no name. */
    private static final String[] CATEGORY_NAMES =
            (" Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc" + " Sk So Pi Pf")
                    .split(" ", -1);

    private UnicodeDataGenerator() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), source());
    }

    /** The whole source file. */
    static String source() {
        StringBuilder s = new StringBuilder();
        s.append("package dev.cordon.internal.text;\n\n");
        s.append(
                "/** Written by UnicodeDataGenerator; do not edit. Numbers are packed as {@link PackedNumbers} reads them. */\n");
        s.append("final class UnicodeData {\n\n");
        s.append("    static final String VERSION = \"").append(version()).append("\";\n\n");
        constant(s, "Length and category of each run of code points, from 0 on.", "CATEGORIES", runs(category()));
        names(s, "Name of each category number; none for unassigned code points.", "CATEGORY_NAMES", CATEGORY_NAMES);
        constant(s, "Length and script of each run of code points, from 0 on.", "SCRIPTS", runs(script()));
        names(
                s,
                "Name of each script number; none for unassigned code points and for later scripts.",
                "SCRIPT_NAMES",
                SCRIPT_NAMES);
        constant(
                s,
                "Runs of code points that fold: distance to the first, count, stride, zigzag difference.",
                "FOLDS",
                folds());
        return s.append("    private UnicodeData() {}\n}\n").toString();
    }

    private static String version() {
        return UCharacter.getUnicodeVersion().getMajor() + "."
                + UCharacter.getUnicodeVersion().getMinor();
    }

    private static IntUnaryOperator category() {
        return UCharacter::getType;
    }

    private static IntUnaryOperator script() {
        int[] number = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        for (int i = 1; i < SCRIPT_NAMES.length; i++) {
            number[UScript.getCodeFromName(SCRIPT_NAMES[i].equals("Unknown") ? "Zzzz" : SCRIPT_NAMES[i])] = i;
        }
        return c -> UCharacter.isDefined(c) ? number[UScript.getScript(c)] : 0;
    }

    private static String runs(IntUnaryOperator value) {
        StringBuilder out = new StringBuilder();
        int first = 0;
        for (int c = 1; c <= 0x110000; c++) {
            if (c == 0x110000 || value.applyAsInt(c) != value.applyAsInt(first)) {
                pack(out, c - first);
                pack(out, value.applyAsInt(first));
                first = c;
            }
        }
        return out.toString();
    }

    private static String folds() {
        List<int[]> pairs = new ArrayList<>();
        for (int c = 0; c <= 0x10FFFF; c++) {
            int fold = UCharacter.foldCase(c, true);
            if (fold != c) {
                pairs.add(new int[] {c, fold - c});
            }
        }
        StringBuilder out = new StringBuilder();
        int last = 0;
        for (int i = 0; i < pairs.size(); ) {
            int source = pairs.get(i)[0];
            int delta = pairs.get(i)[1];
            int stride = i + 1 < pairs.size() ? Math.min(2, pairs.get(i + 1)[0] - source) : 1;
            int count = 1;
            while (i + count < pairs.size()
                    && pairs.get(i + count)[0] == source + count * stride
                    && pairs.get(i + count)[1] == delta) {
                count++;
            }
            pack(out, source - last);
            pack(out, count);
            pack(out, stride);
            pack(out, delta << 1 ^ delta >> 31);
            last = source + (count - 1) * stride;
            i += count;
        }
        return out.toString();
    }

    private static void pack(StringBuilder out, int value) {
        int rest = value;
        for (; rest >= 32; rest >>>= 5) {
            out.append((char) (PackedNumbers.INNER_DIGIT + (rest & 31)));
        }
        out.append((char) (PackedNumbers.LAST_DIGIT + rest));
    }

    private static void constant(StringBuilder s, String doc, String name, String value) {
        s.append("    /** ").append(doc).append(" */\n");
        s.append("    static final String ").append(name).append(" = \"\"");
        for (int i = 0; i < value.length(); i += 100) {
            s.append("\n            + \"")
                    .append(value, i, Math.min(value.length(), i + 100))
                    .append('"');
        }
        s.append(";\n\n");
    }

    private static void names(StringBuilder s, String doc, String name, String[] values) {
        s.append("    /** ").append(doc).append(" */\n");
        s.append("    static final String[] ").append(name).append(" = (\"\"");
        String joined = String.join(" ", Arrays.asList(values));
        for (int i = 0; i < joined.length(); i += 100) {
            s.append("\n            + \"")
                    .append(joined, i, Math.min(joined.length(), i + 100))
                    .append('"');
        }
        s.append(")\n            .split(\" \", -1);\n\n");
    }
}
