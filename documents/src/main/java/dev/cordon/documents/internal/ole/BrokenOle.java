package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A damaged OLE2 container: its directory entries are looked for wherever they stand, for the facts they tell. Stateless. */
final class BrokenOle {

    private static final int SCANNED = 64 << 20;
    private static final int ENTRY = 128;

    private BrokenOle() {}

    static void read(String extension, Content content, Extraction into) throws IOException {
        Set<String> names = names(content.head((int) Math.min(content.size(), SCANNED)), into);
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            into.type(OfficeNames.byExtension(extension, "OLE2"));
            protectedBy(names, into);
        } else if (names.contains("\tDRMContent")) {
            into.rightsProtected();
        }
        for (String[] row : OfficeNames.STREAMS) {
            if (names.contains(row[0])) {
                into.type(row[1]);
                break;
            }
        }
        if (names.contains("EncryptedSummary")) {
            into.passwordProtected();
        }
        if (names.contains("_VBA_PROJECT") || names.contains("_VBA_PROJECT_CUR")) {
            into.macros();
        }
        into.gap(GapCode.UNREADABLE, "");
    }

    private static void protectedBy(Set<String> names, Extraction into) {
        boolean rights = names.stream().anyMatch(n -> n.startsWith("DRMEncrypted") || n.equals("\tDRMViewerContent"));
        if (rights) {
            into.rightsProtected();
        } else {
            into.passwordProtected();
        }
        into.gap(GapCode.PROTECTED, "");
    }

    // An entry is 128 bytes: 64 of name in UTF-16, its length in bytes, and a type of 1, 2 or 5 (MS-CFB 2.6.1).
    private static Set<String> names(byte[] bytes, Extraction into) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
            if ((at & 0xFFFF) == 0) {
                into.checkTime();
            }
            int length = bytes[at + 64] & 0xFF | (bytes[at + 65] & 0xFF) << 8;
            int type = bytes[at + 66];
            if (length < 4 || length > 64 || (length & 1) != 0 || type != 1 && type != 2 && type != 5) {
                continue;
            }
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < length - 2; i += 2) {
                name.append((char) (bytes[at + i] & 0xFF | (bytes[at + i + 1] & 0xFF) << 8));
            }
            names.add(name.toString());
        }
        return names;
    }
}
