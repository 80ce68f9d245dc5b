package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Objects embedded in OLE2 documents: packages, files of other programs, documents in storages of their own. Stateless. */
final class Embedded {

    private static final int DEEPEST = 3;

    private Embedded() {}

    static void read(DirectoryNode root, Extraction into) throws IOException {
        int number = 0;
        if (root.hasEntryCaseInsensitive("\u0001Ole10Native")) {
            object(root, ++number, into);
        }
        objects(root, number, 0, into);
    }

    private static int objects(DirectoryEntry directory, int before, int depth, Extraction into) throws IOException {
        int number = before;
        for (Entry entry : directory) {
            if (entry instanceof DirectoryNode inner) {
                if (isObject(inner)) {
                    object(inner, ++number, into);
                } else if (depth < DEEPEST) {
                    number = objects(inner, number, depth + 1, into);
                }
            }
        }
        return number;
    }

    private static boolean isObject(DirectoryEntry directory) {
        for (String name : new String[] {
            "Package", "\u0001Ole10Native", "WordDocument", "Workbook", "Book", "PowerPoint Document", "CONTENTS"
        }) {
            if (directory.hasEntryCaseInsensitive(name)) {
                return true;
            }
        }
        return false;
    }

    private static void object(DirectoryNode directory, int number, Extraction into) throws IOException {
        String name = "object" + number;
        try {
            for (String stream : new String[] {"Package", "CONTENTS"}) {
                if (directory.hasEntryCaseInsensitive(stream)) {
                    try (InputStream in =
                            directory.createDocumentInputStream(directory.getEntryCaseInsensitive(stream))) {
                        into.entry(name, in, -1);
                        return;
                    }
                }
            }
            if (directory.hasEntryCaseInsensitive("\u0001Ole10Native")) {
                Ole10Native object = Ole10Native.createFromEmbeddedOleObject(directory);
                String label = object.getLabel();
                into.entry(
                        label == null || label.isBlank() ? name : label,
                        new ByteArrayInputStream(object.getDataBuffer()),
                        -1);
                return;
            }
            into.entry(name, new ByteArrayInputStream(alone(directory)), -1);
        } catch (LimitReachedException e) {
            throw e;
        } catch (IOException | Ole10NativeException | RuntimeException e) {
            into.unreadEntry(name, -1, null, GapCode.UNREADABLE);
        }
    }

    /** The storage as a file of its own. */
    private static byte[] alone(DirectoryNode directory) throws IOException {
        try (POIFSFileSystem copy = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(directory, copy.getRoot());
            copy.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
