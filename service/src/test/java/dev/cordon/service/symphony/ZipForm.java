package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file as it is written in data of tests. */
final class ZipForm {

    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};

    private ZipForm() {}

    static byte[] of(JsonNode written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, JsonNode> entry : written.get("zip").properties()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(Form.bytes(entry.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        if (written.path("locked").asBoolean()) {
            lock(bytes, LOCAL, 6);
            lock(bytes, CENTRAL, 8);
        }
        return bytes;
    }

    /** Sets the bit that tells of encryption in every header of a kind. */
    private static void lock(byte[] zip, byte[] header, int flags) {
        for (int i = 0; i + flags < zip.length; i++) {
            boolean here = true;
            for (int j = 0; j < header.length; j++) {
                here &= zip[i + j] == header[j];
            }
            if (here) {
                zip[i + flags] |= 1;
            }
        }
    }
}
