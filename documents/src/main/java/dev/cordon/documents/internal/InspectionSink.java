package dev.cordon.documents.internal;

import dev.cordon.documents.GapCode;
import org.jspecify.annotations.Nullable;

/** Receives what is learned of a file, as it is learned. Files inside files come nested. */
public interface InspectionSink {

    /** A fact that holds from then on. */
    enum Fact {
        PASSWORD_PROTECTED,
        RIGHTS_PROTECTED,
        MACROS
    }

    /** @param size bytes, -1 when unknown */
    void beginFile(String name, long size);

    /** What the content is; the last word counts. */
    void type(String type);

    void fact(Fact fact);

    void classifier(String name, String value);

    void beginText(String place, @Nullable String title);

    void text(String text);

    void endText();

    void gap(GapCode code, String place);

    void endFile();
}
