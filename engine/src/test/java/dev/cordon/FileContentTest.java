package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.decision.Decision;
import dev.cordon.decision.GapReason;
import dev.cordon.model.Action;
import dev.cordon.model.FileContent;
import dev.cordon.model.FileContent.Gap;
import dev.cordon.model.FileContent.Part;
import dev.cordon.model.FileContent.Reason;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.Text;
import java.lang.reflect.Field;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files whose text comes by places, with what could not be read. */
class FileContentTest {

    private static final String POLICY = """
            cordon: 1
            policies:
              - id: birds
                name: Birds stay inside
                rules:
                  - {id: text, action: BLOCK, severity: HIGH, dictionaries: [d1], threshold: {unique: 2, per: segment}}
                  - {id: size, action: WARN, severity: LOW, file: {sizeAbove: 1 MiB}}
            dictionaries:
              - {id: d1, version: "1.0", type: Word, terms: [heron, kestrel]}
            """;

    @Test
    void partsOfOneFileAreCountedTogetherAndFoundInTheirPlaces() {
        Decision decision = decide(file(parts("a heron", "page[1]", "the kestrel", "page[2]"), List.of()));

        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.violations().get(0).findings().stream()
                        .flatMap(f -> f.places().stream())
                        .map(p -> p.path() + " " + p.span().start()))
                .containsExactly("files[0].page[1] 2", "files[0].page[2] 4");
        assertThat(decision.complete()).isTrue();
    }

    @Test
    void whatWasNotReadIsAGapWithAReasonOfItsOwn() {
        for (Reason reason : Reason.values()) {
            Decision decision = decide(file(parts("a heron", "page[1]"), List.of(new Gap(reason, "page[2]"))));
            boolean noText = reason == Reason.NO_TEXT;

            assertThat(decision.complete()).isFalse();
            assertThat(decision.action()).as("%s", reason).isEqualTo(noText ? Action.ALLOW : Action.BLOCK);
            assertThat(decision.coverage()).singleElement().satisfies(gap -> {
                assertThat(gap.path()).isEqualTo("files[0].page[2]");
                assertThat(gap.reason())
                        .isEqualTo(reason == Reason.LIMIT ? GapReason.FILE_LIMIT : GapReason.valueOf(reason.name()));
            });
        }
    }

    @Test
    void aFileReadInVainIsNotOneThatWasNotOffered() {
        Decision decision = decide(file(List.of(), List.of(new Gap(Reason.UNREADABLE, ""))));

        assertThat(decision.coverage()).singleElement().satisfies(gap -> {
            assertThat(gap.path()).isEqualTo("files[0]");
            assertThat(gap.reason()).isEqualTo(GapReason.UNREADABLE);
            assertThat(gap.ruleId()).isEqualTo("text");
        });
    }

    @Test
    void aFailureWhileFilesAreJudgedIsAGapOfEveryRuleOnFiles() throws Exception {
        Interaction broken = Interaction.builder()
                .file(FileFacts.named("a.txt").withSize(1).withText("owl"))
                .build();
        Field files = Interaction.class.getDeclaredField("files");
        files.setAccessible(true);
        files.set(broken, new FailingList());
        try (PolicyEngine engine = engine()) {
            Decision decision = engine.evaluate(broken);

            assertThat(decision.complete()).isFalse();
            assertThat(decision.action()).isEqualTo(Action.BLOCK);
            assertThat(decision.coverage().stream().map(g -> g.reason() + " " + g.ruleId()))
                    .containsExactly("INTERNAL size", "INTERNAL text");
            assertThat(engine.evaluate(file(parts("owl", "page[1]"), List.of())).complete())
                    .as("the engine goes on")
                    .isTrue();
        }
    }

    private static final class FailingList extends AbstractList<FileFacts> {
        @Override
        public FileFacts get(int index) {
            throw new IllegalStateException("broken");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private static List<Part> parts(String... textsAndPlaces) {
        Part[] parts = new Part[textsAndPlaces.length / 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(textsAndPlaces[2 * i + 1], Text.of(textsAndPlaces[2 * i]));
        }
        return List.of(parts);
    }

    private static Interaction file(List<Part> parts, List<Gap> gaps) {
        return Interaction.builder()
                .file(FileFacts.named("a.pdf").withSize(1).withContent(new FileContent(parts, gaps)))
                .build();
    }

    private static Decision decide(Interaction interaction) {
        try (PolicyEngine engine = engine()) {
            return engine.evaluate(interaction);
        }
    }

    private static PolicyEngine engine() {
        return PolicyEngine.builder()
                .sources(reader -> reader.source("birds.yaml", POLICY))
                .build();
    }
}
