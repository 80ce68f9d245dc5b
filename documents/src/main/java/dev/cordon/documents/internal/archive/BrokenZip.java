package dev.cordon.documents.internal.archive;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.ooxml.Labels;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A ZIP file without a usable directory: cut off, or damaged. Its entries are read one after the other as far as they go, and the
 * file is marked unreadable whatever came of it. Stateless.
 */
final class BrokenZip {

    private static final int SCANNED = 64 << 20;
    private static final int LONGEST_NAME = 512;

    private BrokenZip() {}

    static void read(String extension, Content content, Extraction into) throws IOException {
        String type = ZipKinds.byNames(names(content, into));
        boolean document = type != null && ZipKinds.isOoxml(type);
        if (type != null && !type.equals("OOXML")) {
            into.type(type);
        } else if (document) {
            // A package whose main part is lost: nothing contradicts the name.
            into.type(byExtension(extension));
        }
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(
                new BufferedInputStream(content.open()), StandardCharsets.UTF_8.name(), true, true)) {
            int part = 0;
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    into.passwordProtected();
                }
                if (!entry.isDirectory() && zip.canReadEntryData(entry)) {
                    part++;
                    entry(zip, entry, document, part, into);
                }
            }
        } catch (IOException e) {
            into.end();
        }
        into.gap(GapCode.UNREADABLE, "");
    }

    private static void entry(
            ZipArchiveInputStream zip, ZipArchiveEntry entry, boolean document, int part, Extraction into)
            throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        InputStream in = open(zip);
        if (!document) {
            into.entry(entry.getName(), in, -1);
        } else if (name.endsWith("vbaproject.bin")) {
            into.macros();
        } else if (name.endsWith("docprops/custom.xml")) {
            Labels.customProperties(into.bounded(in, -1), into);
        } else if (name.endsWith("labelinfo.xml")) {
            Labels.labelInfo(into.bounded(in, -1), into);
        } else if (name.endsWith(".xml") && !name.startsWith("[") && !name.contains("theme")) {
            AnyXml.read(into.bounded(in, -1), "part[" + part + "]", into);
        }
    }

    private static InputStream open(InputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }

    private static String byExtension(String extension) {
        return extension.startsWith("doc") || extension.startsWith("dot")
                ? "WORD"
                : extension.startsWith("xl")
                        ? "EXCEL"
                        : extension.startsWith("pp") || extension.startsWith("pot")
                                ? "POWERPOINT"
                                : extension.startsWith("vs") ? "VISIO" : "ZIP";
    }

    /** Names of all local and central headers, wherever they stand. */
    private static List<String> names(Content content, Extraction into) throws IOException {
        byte[] bytes = content.head((int) Math.min(content.size(), SCANNED));
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] != 'P' || bytes[i + 1] != 'K') {
                continue;
            }
            boolean local = bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean central = bytes[i + 2] == 1 && bytes[i + 3] == 2;
            int lengthAt = local ? 26 : 28;
            int nameAt = local ? 30 : 46;
            if (local || central) {
                into.checkTime();
                int length = bytes[i + lengthAt] & 0xFF | (bytes[i + lengthAt + 1] & 0xFF) << 8;
                if (length <= LONGEST_NAME && i + nameAt + length <= bytes.length) {
                    names.add(new String(bytes, i + nameAt, length, StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }
}
