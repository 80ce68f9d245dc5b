package dev.cordon.documents.internal.ole;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.archive.ZipReader;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * A package of Office since 2007 under encryption (MS-OFFCRYPTO 2.3). A workbook that opens with the password every Excel knows, which
 * it uses for workbooks that are only locked against change, is read, and its rights are limited. Stateless.
 */
final class EncryptedPackage {

    private static final int MOST_ROUNDS = 200_000;
    private static final int IN_MEMORY = 8 << 20;

    private EncryptedPackage() {}

    static boolean isOne(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo");
    }

    static void read(DirectoryNode root, String extension, Extraction into) throws IOException {
        if (managed(root, 0)) {
            into.rightsProtected();
            into.gap(GapCode.PROTECTED, "");
            return;
        }
        if (!extension.startsWith("xl")) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
            return;
        }
        try (Content open = open(root, into)) {
            into.rightsProtected();
            ZipReader.read(extension, open, into);
        } catch (LimitReachedException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
        }
    }

    private static Content open(DirectoryNode root, Extraction into) throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(root);
        Decryptor decryptor = info.getDecryptor();
        boolean cheap = info.getVerifier().getSpinCount() <= MOST_ROUNDS;
        if (!cheap || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            throw new GeneralSecurityException("a password is needed");
        }
        try (InputStream in = decryptor.getDataStream(root)) {
            return Content.spool(into.bounded(in, -1), IN_MEMORY);
        }
    }

    // Rights management transforms the content under a name of its own.
    private static boolean managed(DirectoryEntry directory, int depth) {
        for (Entry entry : directory) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.contains("drmencrypted") || name.contains("drmcontent") || name.contains("drmviewercontent")) {
                return true;
            }
            if (depth < 4 && entry instanceof DirectoryEntry inner && managed(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
