package dev.cordon.documents.internal.ole;

import dev.cordon.documents.internal.ooxml.NumberFormats;
import dev.cordon.documents.internal.ooxml.RowBuffer;
import dev.cordon.documents.spi.Extraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.jspecify.annotations.Nullable;

/** Turns the records of a workbook into text by sheet and range. Not thread-safe. */
final class SheetRecords implements HSSFListener {

    private final Extraction into;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> objects = new HashMap<>();
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder headers = new StringBuilder();
    private @Nullable SSTRecord strings;
    private @Nullable RowBuffer rows;
    private @Nullable CellValueRecordInterface pendingText;
    private String place = "";
    private int sheet;
    private int row = -1;
    private int object = -1;
    private int depth;
    private int records;

    SheetRecords(Extraction into) {
        this.into = into;
    }

    @Override
    public void processRecord(Record record) {
        if (++records % 1024 == 0) {
            into.checkTime();
        }
        if (record instanceof BOFRecord bof) {
            begin(bof);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
            names.append(bound.getSheetname()).append('\n');
        } else if (record instanceof SSTRecord sst) {
            strings = sst;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof NameRecord name) {
            names.append(name.getNameText()).append('\n');
        } else if (record instanceof CellValueRecordInterface cell) {
            cell(cell);
        } else if (record instanceof StringRecord result && pendingText != null) {
            put(pendingText).append(result.getString());
            pendingText = null;
        } else {
            beside(record);
        }
    }

    private void begin(BOFRecord bof) {
        if (depth++ > 0) {
            return;
        }
        int type = bof.getType();
        if (type == BOFRecord.TYPE_EXCEL_4_MACRO) {
            into.macros();
        }
        if (type == BOFRecord.TYPE_WORKSHEET || type == BOFRecord.TYPE_EXCEL_4_MACRO || type == BOFRecord.TYPE_CHART) {
            BoundSheetRecord bound = sheet < sheets.size() ? sheets.get(sheet) : null;
            sheet++;
            boolean hidden = bound != null && (bound.isHidden() || bound.isVeryHidden());
            place = (hidden ? "hiddenSheet[" : "sheet[") + sheet + "]";
            rows = new RowBuffer(into, place, bound == null ? null : bound.getSheetname());
            row = -1;
        }
    }

    private void end() {
        depth = Math.max(0, depth - 1);
        if (depth == 0) {
            finish();
        }
    }

    /** Hands over what is left. */
    void finish() {
        RowBuffer open = rows;
        if (open != null) {
            open.endRow();
            open.flush();
        }
        rows = null;
        objects.values().forEach(text -> into.place(place + ".drawing", text));
        objects.clear();
        into.place(place.isEmpty() ? "header" : place + ".header", headers);
        headers.setLength(0);
        into.place("names", names);
        names.setLength(0);
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            SSTRecord known = strings;
            if (known != null && label.getSSTIndex() >= 0 && label.getSSTIndex() < known.getNumUniqueStrings()) {
                put(cell).append(known.getString(label.getSSTIndex()).getString());
            }
        } else if (cell instanceof NumberRecord number) {
            number(number.getValue(), cell);
        } else if (cell instanceof FormulaRecord formula) {
            if (formula.hasCachedResultString()) {
                pendingText = formula;
            } else {
                number(formula.getValue(), cell);
            }
        }
    }

    private void number(double value, CellValueRecordInterface cell) {
        if (Double.isNaN(value)) {
            return;
        }
        int style = cell.getXFIndex();
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e18;
        String written = whole ? String.valueOf((long) value) : String.valueOf(value);
        NumberFormats.append(written, format, formats.get(format), put(cell));
    }

    private StringBuilder put(CellValueRecordInterface cell) {
        RowBuffer open = rows;
        if (open == null) {
            return new StringBuilder();
        }
        if (cell.getRow() != row) {
            open.endRow();
            row = cell.getRow();
        }
        return open.cell(row + 1, cell.getColumn() + 1);
    }

    private void beside(Record record) {
        if (record instanceof LabelRecord label) {
            RowBuffer open = rows;
            if (open != null) {
                open.cell(label.getRow() + 1, label.getColumn() + 1).append(label.getValue());
            }
        } else if (record instanceof RKRecord rk) {
            RowBuffer open = rows;
            if (open != null) {
                open.cell(rk.getRow() + 1, rk.getColumn() + 1).append(rk.getRKNumber());
            }
        } else if (record instanceof ObjRecord obj) {
            for (SubRecord sub : obj.getSubRecords()) {
                object = sub instanceof CommonObjectDataSubRecord common ? common.getObjectId() : object;
            }
        } else if (record instanceof TextObjectRecord text) {
            objects.put(object, text.getStr().getString());
        } else if (record instanceof NoteRecord note) {
            String text = objects.remove(note.getShapeId());
            if (text != null) {
                into.place(place + ".comment[" + RowBuffer.name(note.getColumn() + 1, note.getRow() + 1) + "]", text);
            }
        } else if (record instanceof HeaderFooterBase page) {
            headers.append(page.getText()).append('\n');
        }
    }
}
