package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.EnforcementMode;
import dev.cordon.model.SegmentKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void shadowKeepsWhatIsOffOff() throws Exception {
        write("a.json", POLICY);
        write("b.json", POLICY.replace("p1", "p2").replace("{\"policyId\"", "{\"active\":false,\"policyId\""));
        PolicyBundle bundle = BundleReader.create().shadow(folder).read();
        assertThat(bundle.policies())
                .extracting(Policy::mode)
                .containsExactly(EnforcementMode.SHADOW, EnforcementMode.OFF);
    }

    @Test
    void chatNarrowsMessages() {
        String json = POLICY.replace("FileMeta", "Messages")
                .replace("FILE_SIZE", "TEXT_MATCH")
                .replace(
                        "\"fileSizeConfig\":{}",
                        "\"textMatchConfig\":{\"dictionaries\":[],\"applicableFileTypes\":[]}");
        PolicyBundle bundle = BundleReader.create()
                .symphonyMessages(SymphonyMessages.CHAT)
                .source("a.json", json)
                .read();
        assertThat(bundle.policies().get(0).rules().get(0).target().kinds()).containsExactly(SegmentKind.MESSAGE);
    }

    @Test
    void onTheVendorsWireUnknownFieldsPass() {
        String json = POLICY.replace("\"fileSizeConfig\":{}", "\"fileSizeConfig\":{\"unit\":\"MB\"},\"x\":1");
        assertThat(BundleReader.create().source("a.json", json).read().problems())
                .hasSize(2);
        assertThat(BundleReader.create()
                        .ignoreUnknownVendorFields()
                        .source("a.json", json)
                        .read()
                        .problems())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsAProblemWithAPlace() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        write("words.txt", "alpha");
        assertProblem(BundleReader.create().policies(folder.resolve("none.json")), ProblemCode.UNREADABLE);
        assertProblem(BundleReader.create().policies(folder.resolve("empty")), ProblemCode.EMPTY_POLICY);
        assertProblem(BundleReader.create().dictionaries(folder.resolve("words.txt")), ProblemCode.NO_EFFECT);
        assertProblem(BundleReader.create().classPath("no/such/resource.yaml"), ProblemCode.UNREADABLE);
    }

    @Test
    void missingShippedRulesNameTheDependencyToAdd() {
        PolicyBundle bundle = BundleReader.create().shippedRules().read();
        assertThat(bundle.problems()).hasSize(1);
        assertThat(bundle.problems().get(0).code()).isEqualTo(ProblemCode.SHIPPED_RULES_MISSING);
        assertThat(bundle.problems().get(0).help()).contains("dev.cordon:cordon-rules");
    }

    @Test
    void aDictionaryMayComeFromCodeOrStrings() {
        Dictionary own = new Dictionary(
                "own",
                "Own",
                "1.0",
                Dictionary.Type.REGEX,
                false,
                List.of(new Dictionary.Term(2, "a(?=b)")),
                SourceLocation.of("own"));
        PolicyBundle bundle = BundleReader.create()
                .dictionary(own)
                .dictionarySource("d1", METADATA, "alpha\nbeta")
                .read();
        assertThat(bundle.dictionaries()).hasSize(2);
        List<Problem> problems = BundleValidator.validate(bundle).report().problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString("own:2:2");
    }

    private static void assertProblem(BundleReader reader, ProblemCode code) {
        List<Problem> problems = reader.read().problems();
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(problems.get(0).place().source()).isNotEmpty();
        assertThat(problems.get(0).help()).isNotEmpty();
    }

    private void write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
