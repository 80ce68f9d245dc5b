package dev.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every reader under mutated input: bytes flipped, cut, doubled, overwritten. Nothing is thrown, nothing hangs, and a file is either
 * read or has a gap. {@code -Dcordon.mutations=20000} for more of them.
 */
class MutationTest {

    private static final int EACH = Integer.getInteger("cordon.mutations", 120);
    private static final long SEED = Long.getLong("cordon.seed", 20261125L);

    @Test
    void mutatedFilesNeverThrowAndNeverHang() throws Exception {
        Map<String, byte[]> seeds = seeds();
        FileLimits limits = FileLimits.DEFAULT.withTime(Duration.ofSeconds(20));
        Random random = new Random(SEED);
        int runs = 0;
        long slowest = 0;
        try (FileInspector inspector = FileInspector.ownProcess()) {
            for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
                for (int i = 0; i < EACH; i++) {
                    byte[] mutated = mutate(seed.getValue(), random);
                    long start = System.nanoTime();
                    InspectedFile file = inspector.inspect(new ByteArrayInputStream(mutated), seed.getKey(), limits);
                    slowest = Math.max(slowest, System.nanoTime() - start);
                    assertThat(file.gapCodes())
                            .as("%s, mutation %d of seed %d", seed.getKey(), i, SEED)
                            .doesNotContain(GapCode.TIME_LIMIT, GapCode.WORKER_FAILED);
                    runs++;
                }
            }
        }
        System.out.println(
                "mutations: " + runs + " of " + seeds.size() + " formats, slowest " + slowest / 1_000_000 + " ms");
    }

    private static Map<String, byte[]> seeds() throws Exception {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("a.docx", Ooxml.plantedWord());
        seeds.put("a.xlsx", Ooxml.plantedExcel());
        seeds.put("a.pptx", Ooxml.plantedPowerPoint());
        seeds.put("a.pdf", Generated.plantedPdf());
        seeds.put("locked.pdf", Generated.lockedPdf(""));
        seeds.put("a.xls", Generated.plantedXls());
        seeds.put("a.ppt", Generated.plantedPpt());
        seeds.put("locked.xlsx", Generated.lockedPackage(Ooxml.plantedExcel(), "VelvetSweatshop"));
        seeds.put("a.odt", Generated.odt());
        seeds.put("a.eml", Generated.mail());
        seeds.put("a.rtf", Generated.rtf());
        seeds.put("a.tgz", Generated.tarGz("a.txt", "text"));
        seeds.put("a.7z", Generated.sevenZip("a.txt", "text", ""));
        seeds.put(
                "a.zip",
                Zips.of()
                        .with("a.csv", "a,b\n1,2\n3,4\n")
                        .with("b.html", "<html><p>x")
                        .bytes());
        seeds.put(
                "a.html",
                "<html><head><meta charset=utf-8></head><body><p title=x>text<!-- c --></p></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
        seeds.put("a.xml", "<?xml version=\"1.0\"?><a b=\"c\"><d>text</d></a>".getBytes(StandardCharsets.UTF_8));
        seeds.put("a.csv", "name,number\n\"a\nb\",1\nc,2\n".getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    static byte[] mutate(byte[] seed, Random random) {
        byte[] out = seed.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && out.length > 4; i++) {
            int at = random.nextInt(out.length);
            switch (random.nextInt(6)) {
                case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> out[at] = (byte) random.nextInt(256);
                case 2 ->
                    Arrays.fill(out, at, Math.min(out.length, at + random.nextInt(16)), (byte)
                            (random.nextBoolean() ? 0xFF : 0));
                case 3 -> out = Arrays.copyOf(out, Math.max(4, at));
                case 4 -> {
                    int length = Math.min(random.nextInt(64), out.length - at);
                    System.arraycopy(
                            seed,
                            random.nextInt(seed.length - Math.min(length, seed.length) + 1),
                            out,
                            at,
                            Math.min(length, seed.length));
                }
                default -> {
                    byte[] longer = Arrays.copyOf(out, out.length + Math.min(32, out.length - at));
                    System.arraycopy(out, at, longer, at + longer.length - out.length, out.length - at);
                    out = longer;
                }
            }
        }
        return out;
    }
}
