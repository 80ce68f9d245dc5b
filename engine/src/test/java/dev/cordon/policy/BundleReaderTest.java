package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where documents come from: files, folders, the class path, strings. */
class BundleReaderTest {

    private static final String POLICY = """
            {"policyId":"p1","name":"n","scopes":["Internal"],"appliesTo":[{"dataType":"FileMeta","action":"Block",
            "rules":[{"id":"r","type":"FILE_SIZE","name":"","fileSizeConfig":{}}]}]}
            """;
    private static final String METADATA = """
            {"dictRef":{"dictId":"d1","name":"Words","version":"1.1"},"type":"Word"}
            """;

    @TempDir
    Path folder;

    @Test
    void readsAFolderInTheOrderOfNames() throws Exception {
        write("b/two.json", POLICY.replace("p1", "p2"));
        write("a.json", POLICY);
        write("b/dictionary.json", METADATA);
        write("b/dictionary.txt", "\uFEFFalpha\r\n\r\n beta \n");
        write(".hidden.json", "not read");
        write(".git/x.json", "not read");
        write("notes.md", "not read");
        PolicyBundle bundle = BundleReader.create().policies(folder).read();
        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.policies()).extracting(Policy::id).containsExactly("p1", "p2");
        assertThat(bundle.dictionaries()).hasSize(1);
        assertThat(bundle.dictionaries().get(0).terms())
                .containsExactly(new Dictionary.Term(1, "alpha"), new Dictionary.Term(3, "beta"));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws Exception {
        write("d.json", METADATA);
        write("d.txt", "alpha");
        PolicyBundle bundle =
                BundleReader.create().policies(folder).dictionaries(folder).read();
        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.dictionaries()).hasSize(1);
    }

    @Test
    void aDictionaryMayBeNamedByItsText() throws Exception {
        write("d.json", METADATA);
        write("d.txt", "alpha");
        PolicyBundle bundle =
                BundleReader.create().dictionaries(folder.resolve("d.txt")).read();
        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.dictionaries()).hasSize(1);
    }

    private void write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
