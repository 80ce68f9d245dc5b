package dev.cordon.policy;

import dev.cordon.model.RuleType;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import java.util.EnumSet;
import java.util.Set;

/** The five data types a Symphony policy applies to, what each covers, and which rules it takes. */
enum SymphonyDataType {
    MESSAGES("Messages"),
    ROOM_META("RoomMeta"),
    SIGNAL_META("SignalMeta"),
    FILE_CONTENT("FileContent"),
    FILE_META("FileMeta");

    static final Choices<SymphonyDataType> CHOICES = choices();

    private static final Set<SegmentKind> CONVERSATION = EnumSet.of(
            SegmentKind.MESSAGE,
            SegmentKind.PROMPT,
            SegmentKind.RESPONSE,
            SegmentKind.TOOL_CALL,
            SegmentKind.TOOL_RESULT);

    private final String word;

    SymphonyDataType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** File facts are the matter of FileMeta alone, text that of the other four. */
    boolean takes(RuleType type) {
        return (this == FILE_META) == (type != RuleType.TEXT_MATCH);
    }

    Target target(SymphonyMessages messages) {
        return switch (this) {
            case MESSAGES ->
                new Target(
                        messages == SymphonyMessages.CHAT ? Set.of(SegmentKind.MESSAGE) : CONVERSATION,
                        Set.of(),
                        Set.of(SegmentPart.TEXT));
            case ROOM_META ->
                new Target(Set.of(SegmentKind.ROOM), Set.of("name", "description"), Set.of(SegmentPart.TEXT));
            case SIGNAL_META -> new Target(Set.of(SegmentKind.SIGNAL), Set.of("name"), Set.of(SegmentPart.TEXT));
            case FILE_CONTENT ->
                new Target(Set.of(SegmentKind.FILE), Set.of(), Set.of(SegmentPart.FILE_NAME, SegmentPart.FILE_TEXT));
            case FILE_META -> new Target(Set.of(SegmentKind.FILE), Set.of(), Set.of());
        };
    }

    private static Choices<SymphonyDataType> choices() {
        Choices<SymphonyDataType> choices = Choices.exactly();
        for (SymphonyDataType type : values()) {
            choices = choices.with(type.word, type);
        }
        return choices;
    }
}
