package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** OLE2 containers: Office before 2007, encrypted packages since, Outlook messages and others. Stateless. */
public final class OleReader {

    private OleReader() {}

    /** Reads it, or tells the type that another reader has to read; empty when nothing is left to do. */
    public static String read(String extension, Content content, Extraction into) throws IOException {
        POIFSFileSystem files;
        try {
            Path file = content.file();
            files = file == null ? new POIFSFileSystem(content.open()) : new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            BrokenOle.read(extension, content, into);
            return "";
        }
        try (files) {
            DirectoryNode root = files.getRoot();
            into.type(type(root, extension));
            return document(root, extension, content, into);
        }
    }

    private static String document(DirectoryNode root, String extension, Content content, Extraction into)
            throws IOException {
        if (holdsMacros(root, 0)) {
            into.macros();
        }
        if (EncryptedPackage.isOne(root)) {
            EncryptedPackage.read(root, extension, into);
            return "";
        }
        if (root.hasEntryCaseInsensitive("\tDRMContent") || root.hasEntryCaseInsensitive("\u0006DataSpaces")) {
            into.rightsProtected();
            into.gap(GapCode.PROTECTED, "");
            return "";
        }
        OleProperties.read(root, into);
        try {
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                LegacyWord.read(root, into);
            } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                LegacyExcel.read(root, content, into);
            } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                LegacyPowerPoint.read(root, into);
            } else if (isMessage(root)) {
                OutlookMessage.read(root, into);
            } else {
                return type(root, extension);
            }
        } catch (EncryptedDocumentException e) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
            return "";
        }
        Embedded.read(root, into);
        return "";
    }

    private static String type(DirectoryEntry root, String extension) {
        if (EncryptedPackage.isOne(root)) {
            return OfficeNames.byExtension(extension, "OLE2");
        }
        for (String[] row : OfficeNames.STREAMS) {
            if (root.hasEntryCaseInsensitive(row[0])) {
                return row[1];
            }
        }
        return isMessage(root) ? "MSG" : "OLE2";
    }

    private static boolean isMessage(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive("__properties_version1.0")
                || root.hasEntryCaseInsensitive("__nameid_version1.0");
    }

    private static boolean holdsMacros(DirectoryEntry directory, int depth) {
        for (Entry entry : directory) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("_vba_project") || name.equals("_vba_project_cur")) {
                return true;
            }
            if (depth < 5 && entry instanceof DirectoryEntry inner && holdsMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
