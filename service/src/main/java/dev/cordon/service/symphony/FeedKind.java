package dev.cordon.service.symphony;

import dev.cordon.model.SegmentKind;
import java.util.Locale;

/** The three feeds. */
enum FeedKind {
    MESSAGE,
    STREAM,
    SIGNAL;

    /** Its name in paths, and in the store. */
    String feed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feed in which interactions of this kind appear. */
    static FeedKind of(SegmentKind kind) {
        return switch (kind) {
            case ROOM -> STREAM;
            case SIGNAL -> SIGNAL;
            default -> MESSAGE;
        };
    }
}
