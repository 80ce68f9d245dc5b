package dev.cordon.service.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small files that are written whole or not at all, with an HMAC-SHA-256 in front, so that one that was damaged or altered is
 * noticed. Not thread-safe.
 */
public final class SignedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SignedFiles.class);

    private final Path folder;
    private final byte[] key;

    /** @param key secret of this installation */
    public SignedFiles(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key.clone();
    }

    public void write(String name, String content) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve(name + ".new");
        byte[] bytes = (mac(content) + "\n" + content).getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Contents of the files whose names begin so, those with a wrong signature left out. */
    public List<String> readAll(String prefix) {
        List<String> contents = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return contents;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*.json")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                String content = content(Files.readString(file));
                if (content == null) {
                    LOG.error("{} is damaged or was altered; it is not used", file.getFileName());
                } else {
                    contents.add(content);
                }
            }
        } catch (IOException e) {
            LOG.error(
                    "the files beside the database cannot be read: {}",
                    e.getClass().getName());
        }
        return contents;
    }

    private @org.jspecify.annotations.Nullable String content(String file) {
        int end = file.indexOf('\n');
        if (end < 0) {
            return null;
        }
        String content = file.substring(end + 1);
        byte[] given = file.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, mac(content).getBytes(StandardCharsets.UTF_8)) ? content : null;
    }

    private String mac(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
