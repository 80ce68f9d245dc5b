package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.spi.Extraction;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Sheets of binary workbooks, .xlsb (MS-XLSB 2.1.4 and 2.4): a sequence of records, of which cells and strings are read. Stateless. */
final class BinarySheets {

    private static final int ROW = 0;
    private static final int CELL_RK = 2;
    private static final int CELL_REAL = 5;
    private static final int CELL_STRING = 6;
    private static final int CELL_SHARED = 7;
    private static final int FORMULA_STRING = 8;
    private static final int FORMULA_NUMBER = 9;
    private static final int SHARED_ITEM = 19;
    private static final int LARGEST = 1 << 20;

    private BinarySheets() {}

    /** One record. */
    private record Entry(int type, byte[] data) {
        int int32(int at) {
            return at + 4 > data.length
                    ? 0
                    : data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | data[at + 3] << 24;
        }

        double real(int at) {
            return Double.longBitsToDouble(int32(at) & 0xFFFFFFFFL | (long) int32(at + 4) << 32);
        }

        String string(int at) {
            int length = Math.max(0, Math.min(int32(at), (data.length - at - 4) / 2));
            return new String(data, Math.min(data.length, at + 4), 2 * length, StandardCharsets.UTF_16LE);
        }
    }

    static void strings(InputStream in, SharedStrings strings, Extraction into) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        for (Entry e = next(buffered); e != null; e = next(buffered)) {
            if (e.type() == SHARED_ITEM) {
                strings.add(new StringBuilder(e.string(1)), into);
            }
        }
    }

    static void sheet(InputStream in, RowBuffer rows, SharedStrings strings, Extraction into) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        int row = 0;
        int events = 0;
        for (Entry e = next(buffered); e != null; e = next(buffered)) {
            if ((++events & 0xFFF) == 0) {
                into.checkTime();
            }
            int column = e.int32(0) + 1;
            switch (e.type()) {
                case ROW -> {
                    rows.endRow();
                    row = e.int32(0) + 1;
                }
                case CELL_RK -> number(rk(e.int32(8)), rows.cell(row, column));
                case CELL_REAL, FORMULA_NUMBER -> number(e.real(8), rows.cell(row, column));
                case CELL_STRING, FORMULA_STRING -> rows.cell(row, column).append(e.string(8));
                case CELL_SHARED -> strings.appendTo(rows.cell(row, column), e.int32(8));
                default -> {}
            }
        }
        rows.endRow();
        rows.flush();
    }

    /** Text of a binary part that no other reader claimed: whatever reads as a string of its records. */
    static void read(InputStream in, String place, Extraction into) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        into.begin(place);
        for (Entry e = next(buffered); e != null; e = next(buffered)) {
            for (int at = 0; at + 6 <= e.data().length; at++) {
                int length = e.int32(at);
                if (length > 2 && length < 32_768 && at + 4 + 2 * length <= e.data().length) {
                    into.append(e.string(at));
                    into.append('\n');
                    at += 3 + 2 * length;
                }
            }
        }
        into.end();
    }

    private static void number(double value, StringBuilder cell) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e18;
        if (whole) {
            cell.append((long) value);
        } else {
            cell.append(value);
        }
    }

    private static double rk(int rk) {
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    private static @org.jspecify.annotations.Nullable Entry next(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int type = first;
        if ((first & 0x80) != 0) {
            type = first & 0x7F | (in.read() & 0x7F) << 7;
        }
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the record is cut");
            }
            length |= (b & 0x7F) << (7 * i);
            if ((b & 0x80) == 0) {
                break;
            }
        }
        if (length > LARGEST) {
            in.skipNBytes(length);
            return new Entry(-1, new byte[0]);
        }
        byte[] data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException("the record is cut");
        }
        return new Entry(type, data);
    }
}
