package dev.cordon.service.symphony;

import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scanned part of a request, as violations name it.
 *
 * @param correlationId which part
 * @param type its type; null for the text of a message
 * @param segment index in the interaction; -1 for what is no segment
 * @param file index of the file; -1 for what belongs to none
 */
record Attribute(String correlationId, @Nullable String type, int segment, int file) {

    /** Path of a message's structured data. */
    static final String DATA_PATH = "data";

    /** Whether it stands for the file itself: its facts and its content. */
    boolean isFile() {
        return "ATTACHMENT".equals(type);
    }

    /**
     * The parts in the documented order: of a message its text, its data, then the name and the content of each file.
     *
     * @param fileIds one for each file
     */
    static List<Attribute> of(Interaction interaction, List<String> fileIds) {
        List<Attribute> all = new ArrayList<>();
        List<Attribute> files = new ArrayList<>();
        Attribute data = new Attribute("ENCRYPTED_MEDIA", "MEDIA", -1, -1);
        for (int i = 0; i < interaction.segments().size(); i++) {
            Segment segment = interaction.segments().get(i);
            if (segment.part() == SegmentPart.FILE_NAME) {
                String id = fileIds.get(segment.file());
                files.add(new Attribute("FILENAME_" + id, "ATTACHMENT_NAME", i, segment.file()));
                files.add(new Attribute("ATTACHMENT_" + id, "ATTACHMENT", -1, segment.file()));
            } else if (segment.part() == SegmentPart.TEXT && segment.path().equals(DATA_PATH)) {
                data = new Attribute(data.correlationId, data.type, i, -1);
            } else if (segment.part() == SegmentPart.TEXT) {
                all.add(text(interaction.kind(), segment, i, all.size()));
            }
        }
        if (interaction.kind() != SegmentKind.ROOM && interaction.kind() != SegmentKind.SIGNAL) {
            if (all.isEmpty()) {
                all.add(new Attribute("TEXT", null, -1, -1));
            }
            all.add(data);
        }
        all.addAll(files);
        return all;
    }

    private static Attribute text(SegmentKind kind, Segment segment, int index, int before) {
        if (kind == SegmentKind.ROOM) {
            return segment.path().equals("description")
                    ? new Attribute("DESCRIPTION", "ROOM_DESCRIPTION", index, -1)
                    : new Attribute("TEXT", "ROOM_NAME", index, -1);
        }
        if (kind == SegmentKind.SIGNAL) {
            return new Attribute("SIGNAL_NAME", "SIGNAL_NAME", index, -1);
        }
        return new Attribute(before == 0 ? "TEXT" : "TEXT_" + before, null, index, -1);
    }
}
