package dev.cordon.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP files of the tests. */
final class Zips {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Zips of() {
        return new Zips();
    }

    Zips with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The same with the encryption flag set in every header: nobody can read it, as without its password. */
    byte[] locked() {
        byte[] bytes = bytes();
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (local) {
                bytes[i + 6] |= 1;
            } else if (central) {
                bytes[i + 8] |= 1;
            }
        }
        return bytes;
    }
}
