package dev.cordon.documents.internal.archive;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.odf.OdfReader;
import dev.cordon.documents.internal.ooxml.OoxmlPackage;
import dev.cordon.documents.internal.ooxml.OoxmlReader;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** ZIP files, and the documents that are ZIP files inside: OOXML, OpenDocument and others. Stateless. */
public final class ZipReader {

    private ZipReader() {}

    public static void read(String extension, Content content, Extraction into) throws IOException {
        List<ZipArchiveEntry> entries;
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(content.channel())
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            BrokenZip.read(extension, content, into);
            return;
        }
        try (zip) {
            entries = Collections.list(zip.getEntries());
            document(zip, entries, into);
        }
    }

    private static void document(ZipFile zip, List<ZipArchiveEntry> entries, Extraction into) throws IOException {
        List<String> names = new ArrayList<>();
        boolean sealed = false;
        for (ZipArchiveEntry entry : entries) {
            names.add(entry.getName());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                into.passwordProtected();
            }
            sealed |= sealed(entry);
        }
        if (sealed) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
        }
        String type = ZipKinds.byNames(names);
        if (type != null && ZipKinds.isOoxml(type)) {
            into.type(type);
            OoxmlPackage parts = new OoxmlPackage(zip, entries, into);
            String main = parts.documentType();
            into.type(main == null ? type : main);
            new OoxmlReader(parts, into).read();
            return;
        }
        String mime = mimetype(zip, into);
        String odf = mime == null ? null : ZipKinds.byMimetype(mime);
        if (odf != null) {
            into.type(odf);
            new OdfReader(zip, entries, into).read();
            return;
        }
        if (type != null) {
            into.type(type);
        }
        archive(zip, entries, into);
    }

    // iWork of 2009 encrypts entries by a method of its own and keeps the password's verifier beside them.
    private static boolean sealed(ZipArchiveEntry entry) {
        byte[] extra = entry.getExtra();
        return extra != null && new String(extra, StandardCharsets.ISO_8859_1).contains("iwpv");
    }

    private static @Nullable String mimetype(ZipFile zip, Extraction into) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("mimetype");
        if (entry == null || entry.getSize() > 256 || !zip.canReadEntryData(entry)) {
            return null;
        }
        try (InputStream in = into.bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
            return new String(in.readNBytes(256), StandardCharsets.US_ASCII)
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static void archive(ZipFile zip, List<ZipArchiveEntry> entries, Extraction into) throws IOException {
        boolean hidden = false;
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                hidden = true;
                into.unreadEntry(entry.getName(), entry.getSize(), null, GapCode.PROTECTED);
            } else if (!zip.canReadEntryData(entry)) {
                into.unreadEntry(entry.getName(), entry.getSize(), null, GapCode.UNREADABLE);
            } else {
                entry(zip, entry, into);
            }
        }
        if (hidden) {
            into.gap(GapCode.PROTECTED, "entries");
        }
    }

    private static void entry(ZipFile zip, ZipArchiveEntry entry, Extraction into) throws IOException {
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            into.unreadEntry(entry.getName(), entry.getSize(), null, GapCode.UNREADABLE);
            return;
        }
        try (in) {
            into.entry(entry.getName(), in, entry.getCompressedSize());
        }
    }
}
