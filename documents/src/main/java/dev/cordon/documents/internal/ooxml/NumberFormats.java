package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers as people see them where it matters for what they are: whole numbers without an exponent, dates as dates, and digits
 * under a mask such as {@code 000-00-0000} with their separators. Not thread-safe.
 */
public final class NumberFormats {

    private static final int GENERAL = 0;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final double LAST_DAY = 2_958_465;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    void read(InputStream in, Extraction into) throws IOException {
        boolean cells = false;
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    String id = xml.attribute("numFmtId");
                    if (xml.name().equals("cellXfs")) {
                        cells = true;
                    } else if (xml.name().equals("numFmt") && id != null) {
                        String code = xml.attribute("formatCode");
                        codes.put(SheetText.number(id), code == null ? "" : code);
                    } else if (xml.name().equals("xf") && cells) {
                        styles.add(id == null ? GENERAL : SheetText.number(id));
                    }
                } else if (xml.isEnd() && xml.name().equals("cellXfs")) {
                    cells = false;
                }
            }
        }
    }

    void append(CharSequence number, int style, StringBuilder out) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : GENERAL;
        append(number, format, codes.get(format), out);
    }

    /** Writes a number under a format's number or its code. */
    public static void append(CharSequence number, int format, @Nullable String code, StringBuilder out) {
        if (format == GENERAL && plain(number)) {
            out.append(number);
            return;
        }
        boolean date = format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 58;
        date |= code != null && isDate(code);
        String mask = code == null ? null : mask(code);
        try {
            if (date) {
                date(Double.parseDouble(number.toString()), number, out);
            } else if (mask != null) {
                masked(number, mask, out);
            } else {
                whole(number, out);
            }
        } catch (NumberFormatException e) {
            out.append(number);
        }
    }

    private static boolean plain(CharSequence number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'E' || c == 'e') {
                return false;
            }
        }
        return true;
    }

    private static void whole(CharSequence number, StringBuilder out) {
        if (plain(number) || number.length() > 40) {
            out.append(number);
            return;
        }
        BigDecimal value = new BigDecimal(number.toString());
        boolean moderate = Math.abs(value.scale()) < 40 && value.precision() < 40;
        out.append(moderate ? value.toPlainString() : number);
    }

    private static void date(double serial, CharSequence number, StringBuilder out) {
        if (serial >= 1 && serial <= LAST_DAY) {
            out.append(EPOCH.plusDays((long) serial));
        } else {
            out.append(number);
        }
    }

    private static boolean isDate(String code) {
        boolean quoted = false;
        boolean year = false;
        boolean day = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (!quoted && c == '[') {
                int end = code.indexOf(']', i);
                i = end < 0 ? code.length() : end;
            } else if (!quoted) {
                year |= c == 'y' || c == 'Y';
                day |= c == 'd' || c == 'D';
            }
        }
        return year || day;
    }

    /** The mask with # for each digit, or null when the format is not one of digits and separators with six digits at least. */
    private static @Nullable String mask(String code) {
        String first = code.split(";", 2)[0];
        StringBuilder mask = new StringBuilder();
        int digits = 0;
        boolean separated = false;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c == '0' || c == '#') {
                mask.append('#');
                digits++;
            } else if (c == '\\' && i + 1 < first.length()) {
                mask.append(first.charAt(++i));
                separated = true;
            } else if (c == '-' || c == ' ' || c == '(' || c == ')' || c == '/') {
                mask.append(c);
                separated = true;
            } else if (c != '"') {
                return null;
            }
        }
        return digits >= 6 && separated ? mask.toString() : null;
    }

    private static void masked(CharSequence number, String mask, StringBuilder out) {
        String digits = new BigDecimal(number.toString()).toBigInteger().toString();
        int places = (int) mask.chars().filter(c -> c == '#').count();
        if (digits.startsWith("-") || digits.length() > places) {
            out.append(number);
            return;
        }
        int zeros = places - digits.length();
        int at = 0;
        for (int i = 0; i < mask.length(); i++) {
            char c = mask.charAt(i);
            if (c == '#') {
                out.append(at < zeros ? '0' : digits.charAt(at - zeros));
                at++;
            } else {
                out.append(c);
            }
        }
    }
}
