package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.text.Chunks;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strings that cells refer to by number. Up to 12 Mi units are kept; what comes after is handed over as text of the place
 * {@code strings}, once each, and cells that refer to it stay empty: nothing is missed and memory is bounded. Not thread-safe.
 */
final class SharedStrings {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_UNITS = 12 << 20;
    private static final int MOST_STRINGS = 2 << 20;

    private final List<char[]> blocks = new ArrayList<>();
    private int[] blockOf = new int[256];
    private int[] startOf = new int[256];
    private int[] lengthOf = new int[256];
    private int count;
    private int used = BLOCK;
    private long units;
    private final StringBuilder overflow = new StringBuilder();

    void read(InputStream in, Extraction into) throws IOException {
        StringBuilder one = new StringBuilder();
        try (XmlPart xml = new XmlPart(in, into)) {
            boolean inText = false;
            while (xml.next()) {
                if (xml.isText()) {
                    if (inText) {
                        xml.textTo(one);
                    }
                } else if (xml.isStart()) {
                    inText = xml.name().equals("t");
                    if (xml.name().equals("rPh")) {
                        xml.skip();
                    }
                } else if (xml.isEnd()) {
                    inText = false;
                    if (xml.name().equals("si")) {
                        add(one, into);
                        one.setLength(0);
                    }
                }
            }
        } finally {
            into.place("strings", overflow);
            overflow.setLength(0);
        }
    }

    void add(StringBuilder text, Extraction into) {
        if (units + text.length() > MOST_UNITS || count >= MOST_STRINGS) {
            overflow.append(text).append('\n');
            if (overflow.length() > Chunks.prose()) {
                into.place("strings", overflow);
                overflow.setLength(0);
            }
            return;
        }
        if (count == blockOf.length) {
            blockOf = Arrays.copyOf(blockOf, count * 2);
            startOf = Arrays.copyOf(startOf, count * 2);
            lengthOf = Arrays.copyOf(lengthOf, count * 2);
        }
        if (used + text.length() > (blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).length)) {
            blocks.add(new char[Math.max(BLOCK, text.length())]);
            used = 0;
        }
        text.getChars(0, text.length(), blocks.get(blocks.size() - 1), used);
        blockOf[count] = blocks.size() - 1;
        startOf[count] = used;
        lengthOf[count] = text.length();
        used += text.length();
        units += text.length();
        count++;
    }

    void appendTo(StringBuilder target, int index) {
        if (index >= 0 && index < count) {
            target.append(blocks.get(blockOf[index]), startOf[index], lengthOf[index]);
        }
    }
}
