package dev.cordon.service.v1;

import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.service.files.UploadedFiles;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction with its files, sent as a form: the part {@code interaction} and any number of parts {@code file}. Stateless. */
final class InteractionForm {

    private static final int MOST_FILES = 25;

    private InteractionForm() {}

    /** @throws Fault {@code INVALID} if it is no such form; the form is judged before any file is opened */
    static Interaction read(List<Part> parts, UploadedFiles reader) {
        String json = null;
        List<Part> files = new ArrayList<>();
        for (Part part : parts) {
            switch (part.name()) {
                case "file" -> files.add(part);
                case "interaction" -> json = once(json, part);
                default -> throw Fault.invalid("UNKNOWN_PART", "body", "the parts are interaction and file");
            }
        }
        if (files.size() > MOST_FILES) {
            throw Fault.invalid("TOO_MANY", "file", "send at most " + MOST_FILES + " files");
        }
        try {
            Interaction.Builder builder = json == null ? Interaction.builder() : InteractionReader.begin(json);
            for (int i = 0; i < files.size(); i++) {
                reader.inspect(files.get(i)).addTo(builder, "files[" + i + "]");
            }
            return builder.build();
        } catch (InvalidInteractionException e) {
            throw Fault.invalid(e.code(), e.place(), e.help());
        }
    }

    private static String once(@Nullable String before, Part part) {
        if (before != null) {
            throw Fault.invalid("DUPLICATE_PART", "interaction", "send it once");
        }
        return Json.text(part.content());
    }
}
