package dev.cordon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.model.ConversationScope;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.model.Role;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionReaderTest {

    private static final String FULL = """
            {"id":"m1","kind":"Prompt","scope":"external","org":"o","workspace":"w","repo":"r","user":"u","groups":["g"],
             "text":"hello","segments":[{"path":"args","text":"x","role":"USER","author":"a","kind":"tool_call"},{"text":"y"}],
             "file":{"name":"a.pdf","size":1000,"detectedType":"pdf","passwordProtected":false,"classifiers":{"k":"v"},"text":"t"},
             "files":[{"name":"b.txt"}]}
            """;

    @Test
    void everyFieldIsRead() {
        Interaction i = InteractionReader.read(FULL);
        assertThat(i.id()).isEqualTo("m1");
        assertThat(i.kind()).isEqualTo(SegmentKind.PROMPT);
        assertThat(i.scope()).isEqualTo(ConversationScope.EXTERNAL);
        assertThat(i.org() + i.workspace() + i.repo() + i.user()).isEqualTo("owru");
        assertThat(i.groups()).containsExactly("g");
        assertThat(i.segments())
                .extracting(Segment::path)
                .containsExactly("text", "args", "segments[1].text", "file.name", "file.text", "files[0].name");
        assertThat(i.segments().get(1).role()).isEqualTo(Role.USER);
        assertThat(i.kindOf(i.segments().get(1))).isEqualTo(SegmentKind.TOOL_CALL);
        assertThat(i.kindOf(i.segments().get(3))).isEqualTo(SegmentKind.FILE);
        FileFacts file = i.files().get(0);
        assertThat(file.size()).isEqualTo(1000);
        assertThat(file.detectedType()).isEqualTo("PDF");
        assertThat(file.passwordProtected()).isFalse();
        assertThat(file.classifiers()).containsEntry("k", "v");
    }

    @Test
    void kindsDefaultByWhatIsThere() {
        assertThat(InteractionReader.read("{\"text\":\"\"}").kind()).isEqualTo(SegmentKind.MESSAGE);
        assertThat(InteractionReader.read("{\"file\":{\"name\":\"a\"}}").kind()).isEqualTo(SegmentKind.FILE);
    }

    @Test
    void furtherFieldsAreIgnoredWhereAsked() {
        assertThat(InteractionReader.read("{\"text\":\"a\",\"source\":\"s\"}", Set.of("source"))
                        .segments())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MALFORMED|column 1|{",
                "MALFORMED|column 1|nonsense",
                "WRONG_TYPE|interaction|[]",
                "WRONG_TYPE|interaction|\"text\"",
                "MALFORMED|column 12|{\"text\":\"a\"} {}",
                "DUPLICATE_KEY|column 19|{\"text\":\"a\",\"text\":\"b\"}",
                "UNKNOWN_FIELD|texts|{\"texts\":\"a\"}",
                "UNKNOWN_FIELD|file.size_|{\"file\":{\"name\":\"a\",\"size_\":1}}",
                "UNKNOWN_FIELD|segments[0].kinds|{\"segments\":[{\"text\":\"a\",\"kinds\":\"b\"}]}",
                "WRONG_TYPE|text|{\"text\":1}",
                "WRONG_TYPE|groups|{\"text\":\"a\",\"groups\":\"g\"}",
                "WRONG_TYPE|groups[1]|{\"text\":\"a\",\"groups\":[\"g\",1]}",
                "WRONG_TYPE|segments|{\"segments\":{}}",
                "WRONG_TYPE|segments[0]|{\"segments\":[1]}",
                "WRONG_TYPE|file.size|{\"file\":{\"name\":\"a\",\"size\":1.5}}",
                "WRONG_TYPE|file.size|{\"file\":{\"name\":\"a\",\"size\":\"1\"}}",
                "WRONG_TYPE|file.passwordProtected|{\"file\":{\"name\":\"a\",\"passwordProtected\":\"yes\"}}",
                "WRONG_TYPE|file.classifiers|{\"file\":{\"name\":\"a\",\"classifiers\":[]}}",
                "WRONG_TYPE|file.classifiers|{\"file\":{\"name\":\"a\",\"classifiers\":{\"k\":1}}}",
                "SIZE_NEGATIVE|file.size|{\"file\":{\"name\":\"a\",\"size\":-1}}",
                "MISSING_FIELD|file.name|{\"file\":{}}",
                "MISSING_FIELD|segments[0].text|{\"segments\":[{}]}",
                "UNKNOWN_ENUM|kind|{\"kind\":\"letter\",\"text\":\"a\"}",
                "UNKNOWN_ENUM|scope|{\"scope\":\"BOTH\",\"text\":\"a\"}",
                "UNKNOWN_ENUM|segments[0].role|{\"segments\":[{\"text\":\"a\",\"role\":\"bot\"}]}",
                "ORG_REQUIRED|repo|{\"text\":\"a\",\"org\":\"o\",\"repo\":\"r\"}",
                "ORG_REQUIRED|workspace|{\"text\":\"a\",\"workspace\":\"w\"}",
                "EMPTY_INTERACTION|interaction|{}",
                "EMPTY_INTERACTION|interaction|{\"kind\":\"prompt\"}",
            })
    void badInputHasACodeAndAPlace(String code, String place, String json) {
        InvalidInteractionException e =
                catchThrowableOfType(InvalidInteractionException.class, () -> InteractionReader.read(json));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        if (!code.equals("MALFORMED")) {
            assertThat(e.place()).isEqualTo(place);
        }
        assertThat(e.help()).isNotBlank();
    }

    @Test
    void deepNestingIsRefusedNotFollowed() {
        String deep = "[".repeat(5_000_000) + "]".repeat(5_000_000);
        InvalidInteractionException e =
                catchThrowableOfType(InvalidInteractionException.class, () -> InteractionReader.read(deep));
        assertThat(e.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void noErrorQuotesAValue() {
        String canary = "4111-SECRET-CANARY";
        Random random = new Random(7);
        int failed = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json =
                    new StringBuilder(FULL.replace("hello", canary).replace("\"x\"", "\"" + canary + "\""));
            for (int k = random.nextInt(3); k >= 0; k--) {
                int at = random.nextInt(json.length());
                switch (random.nextInt(3)) {
                    case 0 -> json.deleteCharAt(at);
                    case 1 -> json.insert(at, "{}[]\",:0a".charAt(random.nextInt(9)));
                    default -> json.setLength(at);
                }
                if (json.isEmpty()) {
                    json.append('{');
                }
            }
            try {
                InteractionReader.read(json.toString());
            } catch (InvalidInteractionException e) {
                failed++;
                assertThat(e.getMessage()).doesNotContain("SECRET");
            }
        }
        System.out.println("mutated interactions: 20000, refused " + failed);
        assertThat(failed).isGreaterThan(5_000);
    }
}
