package dev.cordon.documents.internal.odf;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** OpenDocument packages (OASIS ODF 1.3): text of content, styles (page headers and footers) and meta data. Not thread-safe. */
public final class OdfReader {

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final Extraction into;

    public OdfReader(ZipFile zip, List<ZipArchiveEntry> entries, Extraction into) {
        this.zip = zip;
        this.entries = entries;
        this.into = into;
    }

    public void read() throws IOException {
        boolean encrypted = encrypted();
        if (encrypted) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
        }
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("basic/") || name.startsWith("scripts/")) {
                into.macros();
            }
            if (!encrypted && !entry.isDirectory()) {
                part(entry, name);
            }
        }
    }

    private void part(ZipArchiveEntry entry, String name) throws IOException {
        boolean text = name.endsWith("content.xml")
                || name.endsWith("styles.xml")
                || name.endsWith("meta.xml")
                || name.endsWith(".xhtml");
        boolean inside = name.endsWith(".zip") || name.startsWith("objects/");
        if (!text && !inside) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (inside) {
                into.entry(entry.getName(), in, entry.getCompressedSize());
            } else {
                new OdfText(into).read(into.bounded(in, entry.getCompressedSize()));
            }
        } catch (IOException e) {
            into.end();
            into.gap(GapCode.UNREADABLE, name.endsWith("content.xml") ? "" : "part");
        }
    }

    private boolean encrypted() throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = into.bounded(zip.getInputStream(manifest), manifest.getCompressedSize());
                XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("encryption-data")) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Old packages name a document type, which is refused; they cannot be told, and their content will not
            // parse.
            return false;
        }
        return false;
    }
}
