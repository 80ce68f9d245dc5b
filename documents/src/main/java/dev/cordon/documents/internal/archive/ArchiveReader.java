package dev.cordon.documents.internal.archive;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Archives other than ZIP: tar, 7z, and files compressed alone. Stateless. */
public final class ArchiveReader {

    private static final int MEMORY_KIB = 64 << 10;

    private ArchiveReader() {}

    /** A compressed file, whose one entry goes by the name without the last extension. */
    public static void compressed(String name, String type, Content content, Extraction into) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            InputStream inflated = switch (type) {
                case "GZIP" ->
                    GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get();
                case "BZIP2" -> new BZip2CompressorInputStream(in, true);
                default ->
                    XZCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .setMemoryLimitKiB(MEMORY_KIB)
                            .get();
            };
            into.entry(inner(name), inflated, content.size());
        }
    }

    private static String inner(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.endsWith(".tgz")) {
            return last.substring(0, last.length() - 3) + "tar";
        }
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : "content";
    }

    public static void tar(Content content, Extraction into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(content.open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && tar.canReadEntryData(entry)) {
                    into.entry(entry.getName(), tar, entry.getSize());
                }
            }
        }
    }

    public static void sevenZip(Content content, Extraction into) throws IOException {
        try (SevenZFile zip = SevenZFile.builder()
                .setSeekableByteChannel(content.channel())
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            for (SevenZArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    String name = entry.getName();
                    into.entry(name == null ? "content" : name, zip.getInputStream(entry), content.size());
                }
            }
        } catch (PasswordRequiredException e) {
            into.passwordProtected();
            into.gap(GapCode.PROTECTED, "");
        }
    }
}
