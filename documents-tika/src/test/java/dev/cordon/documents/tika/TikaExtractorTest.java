package dev.cordon.documents.tika;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.InspectedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Formats without a reader of Cordon's own. */
class TikaExtractorTest {

    private static final FileLimits LIMITS = FileLimits.DEFAULT.withTime(Duration.ofSeconds(60));

    /** A TNEF stream of one attachment whose name and data are given (MS-OXTNEF 2.1). */
    private static byte[] tnef(String name, String data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        little(out, 0x223E9F78L, 4);
        little(out, 1, 2);
        attribute(out, 2, 0x00069002L, new byte[14]);
        attribute(out, 2, 0x00018010L, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x0006800FL, data.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, long id, byte[] data) {
        out.write(level);
        little(out, id, 4);
        little(out, data.length, 4);
        out.writeBytes(data);
        long sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        little(out, sum & 0xFFFF, 2);
    }

    private static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }

    @Test
    void filesInsideAreFilesOfTheirOwn() throws IOException {
        try (FileInspector inspector = FileInspector.inProcess(List.of(new TikaExtractor()))) {
            InspectedFile file =
                    inspector.inspect(new ByteArrayInputStream(tnef("a.txt", "planted-tnef")), "winmail.dat", LIMITS);

            assertThat(file.detectedType()).isEqualTo("TNEF");
            assertThat(file.gapCodes()).isEmpty();
            assertThat(file.entries())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.segments().get(0).text().value()).isEqualTo("planted-tnef"));
        }
    }

    @Test
    void whatTikaDoesNotKnowEitherIsAGap() throws IOException {
        try (FileInspector inspector = FileInspector.inProcess(List.of(new TikaExtractor()));
                POIFSFileSystem unknown = new POIFSFileSystem()) {
            unknown.createDocument(new ByteArrayInputStream(new byte[5_000]), "Unknown");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            unknown.writeFilesystem(out);
            InspectedFile file = inspector.inspect(new ByteArrayInputStream(out.toByteArray()), "a.bin", LIMITS);

            assertThat(file.detectedType()).isEqualTo("OLE2");
            assertThat(file.gapCodes()).containsExactly(GapCode.UNREADABLE);
        }
    }

    @Test
    void itIsFoundOnTheClassPath() throws IOException {
        try (FileInspector inspector = FileInspector.inProcess()) {
            assertThat(inspector
                            .inspect(new ByteArrayInputStream(tnef("b.txt", "x")), "winmail.dat", LIMITS)
                            .entries())
                    .hasSize(1);
        }
    }
}
