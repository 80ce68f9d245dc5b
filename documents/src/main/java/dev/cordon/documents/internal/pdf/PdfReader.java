package dev.cordon.documents.internal.pdf;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: protection and labels first, then text page by page. Scripts are noted and never run, forms in XFA are read as plain XML. Stateless. */
public final class PdfReader {

    private static final long IN_MEMORY = 16L << 20;
    private static final int WINDOW = 1 << 16;

    private PdfReader() {}

    public static void read(Content content, Extraction into) throws IOException {
        RandomAccessRead bytes = bytes(content);
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            bytes.close();
            closed(content, into);
            return;
        } catch (IOException | RuntimeException | LinkageError e) {
            // Encryption for certificates needs a library that is not there, nor would be the certificate.
            bytes.close();
            if (mentions(content, "/Encrypt", into)) {
                closed(content, into);
                return;
            }
            throw e instanceof IOException io ? io : new IOException("not readable", e);
        }
        try (document) {
            protection(document, content, into);
            PdfFacts.read(document, into);
            new PdfText(into).read(document);
            new PdfExtras(document, into).read();
        }
    }

    private static RandomAccessRead bytes(Content content) throws IOException {
        byte[] inMemory = content.bytes();
        Path file = content.file();
        return inMemory != null || file == null
                ? new RandomAccessReadBuffer(inMemory == null ? new byte[0] : inMemory)
                : new RandomAccessReadBufferedFile(file.toFile());
    }

    /** Cannot be opened without a password, a certificate or a right. */
    private static void closed(Content content, Extraction into) throws IOException {
        if (mentions(content, "MicrosoftIRMServices", into) || mentions(content, "EBX_HANDLER", into)) {
            into.rightsProtected();
        } else {
            into.passwordProtected();
        }
        into.gap(GapCode.PROTECTED, "");
    }

    private static void protection(PDDocument document, Content content, Extraction into) throws IOException {
        if (document.isEncrypted()) {
            // It opens without a password, so what encryption is left for is to limit what readers may do.
            AccessPermission written =
                    new AccessPermission(document.getEncryption().getPermissions());
            boolean all = written.canModify()
                    && written.canExtractContent()
                    && written.canPrint()
                    && written.canModifyAnnotations()
                    && written.canFillInForm()
                    && written.canAssembleDocument();
            if (!all || !document.getCurrentAccessPermission().isOwnerPermission()) {
                into.rightsProtected();
            }
        }
        if (mentions(content, "MicrosoftIRMServices", into)) {
            // The page tells that the document proper is an encrypted attachment.
            into.rightsProtected();
            into.gap(GapCode.PROTECTED, "attachment");
        }
    }

    private static boolean mentions(Content content, String word, Extraction into) throws IOException {
        byte[] window = new byte[WINDOW + 64];
        int kept = 0;
        try (InputStream in = content.open()) {
            for (int n = in.readNBytes(window, kept, WINDOW); n > 0; n = in.readNBytes(window, kept, WINDOW)) {
                into.checkTime();
                if (new String(window, 0, kept + n, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
                int end = kept + n;
                kept = Math.min(64, end);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        }
        return false;
    }
}
