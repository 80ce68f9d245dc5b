package dev.cordon.documents.internal.ole;

import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Excel before 2007, record by record: no workbook is built. Stateless. */
final class LegacyExcel {

    private static final int BOF = 6;
    private static final int BIFF8 = 6;

    private LegacyExcel() {}

    static void read(DirectoryNode root, Content content, Extraction into) throws IOException {
        SheetRecords records = new SheetRecords(into);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        try {
            workbook(root, request);
        } catch (OldExcelFormatException e) {
            old(root, into);
            return;
        } catch (RuntimeException e) {
            // POI knows the XOR method of old workbooks only as one it does not read.
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("encrypt") || message.contains("xor obfuscation")) {
                throw new org.apache.poi.EncryptedDocumentException("a password is needed");
            }
            throw e;
        } finally {
            records.finish();
        }
    }

    private static void workbook(DirectoryNode root, HSSFRequest request) throws IOException {
        String name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            BufferedInputStream records = new BufferedInputStream(in);
            records.mark(BOF);
            byte[] begin = records.readNBytes(BOF);
            records.reset();
            // The second word of the first record's data is the version of the format (MS-XLS 2.4.21).
            if (begin.length == BOF && begin[5] != BIFF8) {
                throw new OldExcelFormatException("before 97");
            }
            new HSSFEventFactory().processEvents(request, records);
        }
    }

    private static void old(DirectoryNode root, Extraction into) throws IOException {
        try (OldExcelExtractor old = new OldExcelExtractor(root)) {
            into.place("body", old.getText());
        }
    }
}
