package dev.cordon.documents;

import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.TextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A library at its worst: what it does to the process stands in the file. */
public final class HostileExtractor implements TextExtractor {

    @Override
    public boolean reads(String type) {
        return type.equals("PARQUET");
    }

    @Override
    public void extract(Content content, Extraction into) throws IOException {
        String order = new String(content.head(64), StandardCharsets.US_ASCII);
        into.place("before", "what was read before");
        if (order.contains("loop")) {
            // Deaf to interruption, as libraries are.
            for (long i = 0; i < Long.MAX_VALUE; i++) {
                if (i < 0) {
                    into.append('x');
                }
            }
        } else if (order.contains("memory")) {
            List<byte[]> hoard = new ArrayList<>();
            while (!hoard.isEmpty() || hoard.add(new byte[1 << 20])) {
                hoard.add(new byte[1 << 20]);
            }
        } else if (order.contains("stack")) {
            endless(0);
        } else if (order.contains("halt")) {
            Runtime.getRuntime().halt(9);
        } else if (order.contains("throw")) {
            throw new IllegalStateException("what a library says of its own");
        }
    }

    private static int endless(int depth) {
        return 1 + endless(depth + 1);
    }
}
