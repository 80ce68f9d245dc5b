package dev.cordon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Detector;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.RulePackWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the pack is what stands in the files, with every place. */
class RulePackTest {

    private static final String NAME = "dev/cordon/rules/";
    private static final Path BUNDLE = Path.of("bundle");

    @TempDir
    private Path folder;

    @Test
    void thePackHoldsWhatTheFilesSay() throws IOException {
        PolicyBundle packed = BundleReader.create().shippedRules().read();
        BundleReader files = BundleReader.create();
        for (String name : names("detectors", "vocabulary")) {
            files.source(NAME + name, Files.readString(BUNDLE.resolve(name)));
        }
        PolicyBundle unpacked = files.read();
        assertThat(packed.detectors()).hasSameSizeAs(unpacked.detectors());
        for (int i = 0; i < packed.detectors().size(); i++) {
            Detector expected = unpacked.detectors().get(i);
            assertThat(packed.detectors().get(i)).as(expected.id()).isEqualTo(expected);
        }
        assertThat(packed).isEqualTo(unpacked);
        System.out.println("packed as written: " + packed.detectors().size() + " detectors");
        assertThat(packed.detectors()).hasSizeGreaterThan(200);
    }

    @Test
    void packsOfPoliciesAreReadAsWritten() throws IOException {
        List<String> names = names("packs");
        for (String name : names) {
            String pack = name.substring("packs/".length(), name.length() - ".yaml".length());
            PolicyBundle unpacked = BundleReader.create()
                    .source(NAME + name, Files.readString(BUNDLE.resolve(name)))
                    .read();
            assertThat(BundleReader.create().shippedPacks(pack).read()).isEqualTo(unpacked);
            assertThat(unpacked.policies()).isNotEmpty();
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(6);
        PolicyBundle none = BundleReader.create().shippedPacks("pi").read();
        assertThat(none.problems()).hasSize(1);
        assertThat(none.problems().get(0).help()).contains("`pii`").contains("`hipaa`");
    }

    @Test
    void equalFilesGiveEqualBytes() throws IOException {
        byte[] shipped = shipped();
        RulePackWriter.main(new String[] {"bundle", folder.resolve("again.pack").toString()});
        assertThat(Files.readAllBytes(folder.resolve("again.pack"))).isEqualTo(shipped);
    }

    @Test
    void wrongRulesAreNotPacked() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "detector: 1\nid: a.b\ntype: X\npattern: '(?=x)'\n");
        Path target = folder.resolve("rules.pack");
        assertThatThrownBy(() -> RulePackWriter.main(new String[] {folder.toString(), target.toString()}))
                .isInstanceOf(InvalidBundleException.class)
                .hasMessageContaining("a.yaml:4");
        assertThat(target).doesNotExist();
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = BundleReader.class.getClassLoader().getResourceAsStream(NAME + "rules.pack")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    private static List<String> names(String... folders) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> files = Files.walk(BUNDLE.resolve(name))) {
                files.filter(Files::isRegularFile)
                        .forEach(f -> names.add(BUNDLE.relativize(f).toString().replace('\\', '/')));
            }
        }
        names.sort(null);
        return names;
    }
}
